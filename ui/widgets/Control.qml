import QtQuick
import Balcao

/* What every control is: named, reachable by key, pressed by finger (on release inside), key or screen reader. */
Item {
    id: control

    /* The accessible name; it contains the words that are seen. */
    required property string name
    property string note: ""
    property real radius: Theme.radius
    /* Lies on the dark ground of the attract screen. */
    property bool night: false
    readonly property bool down: tap.pressed
    readonly property bool ringed: activeFocus && Focus.keysInUse

    signal activated

    function activate(): void {
        if (control.enabled)
            control.activated();
    }

    activeFocusOnTab: true
    implicitHeight: Theme.buttonHeight
    Accessible.role: Accessible.Button
    Accessible.name: Theme.loose(control.name)
    Accessible.description: control.note
    Accessible.focusable: true
    Accessible.onPressAction: control.activate()

    Keys.onPressed: event => {
        const keys = [Qt.Key_Return, Qt.Key_Enter, Qt.Key_Space, Qt.Key_Select];
        if (!keys.includes(event.key))
            return;
        event.accepted = true;
        if (!event.isAutoRepeat)
            control.activate();
    }

    TapHandler {
        id: tap
        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: {
            control.forceActiveFocus(Qt.MouseFocusReason);
            control.activate();
        }
    }

    FocusRing {
        visible: control.ringed
        night: control.night
        around: control.radius
        z: 1
    }
}
