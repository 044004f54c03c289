pragma ComponentBehavior: Bound
import QtQuick
import Balcao
import "../widgets"

/* The attendant's own screen: search from anywhere, and what is parked. Dense, and keys first. */
Page {
    id: screen

    property bool writing: false
    /* Large letters on a lowered screen: the name scrolls with the list, or no room is left for it. */
    readonly property bool tight: !raised && !writing && height - title.implicitHeight - search.height < Theme.mm(70)
    readonly property bool asked: view.query !== ""
    readonly property var rows: asked ? view.hits : view.parked
    readonly property bool split: wide && writing
    readonly property int leftPart: split ? Math.min(Math.round(width / 2), width - Theme.keyboardWidth) : width

    function back(): void {
        writing = false;
        search.clear();
        search.input.forceActiveFocus();
    }
    function typeKey(text: string): bool {
        if (text < " ")
            return false;
        search.put(text);
        return true;
    }
    function eraseKey(): bool {
        search.erase();
        return true;
    }

    firstFocus: search.input
    canBack: asked || writing
    scroller: list
    mainLabel: writing ? "" : qsTr("Opções")
    mainName: "acts"
    mainArrow: ""
    mainIcon: "more_horiz"
    onMainPressed: Kiosk.staff.open()

    reading: Column {
        spacing: Theme.gap

        Label {
            width: parent.width
            text: title.text
            font: title.font
            Accessible.role: Accessible.Heading
        }
        Label {
            width: parent.width
            visible: search.visible && Theme.crowded
            text: search.name
            color: Theme.soft
            Accessible.ignored: true
        }
        Banner {
            width: parent.width
            visible: text !== ""
            text: screen.view.notice
        }
    }

    Column {
        id: head
        x: Theme.margin
        y: Theme.crowded ? Theme.smallGap : Theme.shrunk(5)
        width: screen.leftPart - 2 * Theme.margin
        spacing: Theme.smallGap

        Label {
            id: title
            objectName: "title"
            width: parent.width
            visible: !screen.raised && !screen.writing && !screen.tight
            text: screen.view.name
            font.pixelSize: Theme.headingSize
            font.weight: Font.Bold
            Accessible.role: Accessible.Heading
        }
        TextEntry {
            id: search
            objectName: "search"
            visible: screen.view.serves
            width: parent.width
            name: qsTr("Buscar serviço, protocolo, nome ou CPF")
            placeholder: screen.writing || Theme.crowded ? "" : name
            icon: "search"
            maximumLength: 80
            current: true
            onPressed: screen.writing = true
            onSubmitted: {
                if (screen.rows.length > 0)
                    Kiosk.staff.openHit(screen.rows[0].id);
            }
            onTextChanged: {
                if (text !== screen.view.query)
                    Kiosk.staff.search(text);
            }
        }
    }

    ScrollArea {
        id: list
        y: head.y + head.height
        width: screen.leftPart
        height: screen.height - y - (screen.writing && !screen.split ? keyboardPane.height : 0)
        topMargin: Theme.gap
        bottomMargin: Theme.crowded ? Theme.gap : Theme.margin
        spacing: Theme.smallGap

        Label {
            width: parent.width
            visible: screen.tight
            text: title.text
            font: title.font
            Accessible.role: Accessible.Heading
        }
        Banner {
            width: parent.width
            visible: text !== "" && !screen.raised
            text: screen.view.notice
        }
        /* Who waits for somebody comes before what was put aside. */
        Section {
            id: calls
            objectName: "calls"
            width: parent.width
            visible: screen.view.calls.length > 0 && !screen.asked
            title: qsTr("Chamados desta unidade")

            Repeater {
                model: screen.view.calls

                FactRow {
                    required property var modelData

                    width: parent?.width ?? 0
                    icon: "support_agent"
                    label: modelData.state + " · " + modelData.subtitle.text
                    text: modelData.title.text
                }
            }
        }
        Label {
            objectName: "found"
            width: parent.width
            topPadding: calls.visible ? Theme.smallGap : 0
            text: screen.asked ? (screen.rows.length > 0 ? qsTr("Encontrado") : qsTr("Nada com estas palavras.")) : screen.rows.length > 0 ? qsTr("Atendimentos guardados") : screen.view.serves ? qsTr("Nenhum atendimento guardado. Escreva o serviço que a pessoa quer.") : qsTr("O suporte técnico não vê atendimentos. Em Opções você vê o envio e testa a máquina.")
            color: screen.rows.length > 0 ? Theme.ink : Theme.soft
            font.pixelSize: screen.rows.length > 0 ? Theme.letters(9.2) : Theme.textSize
            font.weight: screen.rows.length > 0 ? Font.Bold : Font.Normal
        }
        Repeater {
            model: screen.rows

            NumberedRow {
                required property var modelData

                objectName: modelData.id
                width: parent?.width ?? 0
                number: ""
                text: modelData.title.text
                detail: modelData.subtitle.text
                state_: modelData.state
                onActivated: Kiosk.staff.openHit(modelData.id)
            }
        }
    }

    Item {
        id: keyboardPane
        visible: screen.writing
        x: screen.split ? list.width : 0
        y: screen.split ? 0 : screen.height - height
        width: screen.width - x
        height: screen.split ? screen.height : keys.height + 2 * inset

        readonly property int inset: Theme.crowded ? Theme.smallGap : Theme.gap

        Rectangle {
            anchors.fill: parent
            color: Theme.quiet
        }
        Loader {
            id: keys
            active: screen.writing
            x: Theme.margin
            y: screen.split ? Math.max(Theme.gap, Math.round((parent.height - height) / 2)) : parent.inset
            width: parent.width - 2 * Theme.margin
            sourceComponent: OnScreenKeyboard {
                onTyped: text => search.put(text)
                onErased: search.erase()
                onCleared: search.clear()
            }
        }
    }
}
