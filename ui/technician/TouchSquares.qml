pragma ComponentBehavior: Bound
import QtQuick
import "../widgets"

/* Squares over the whole screen but for its middle; each must feel a finger. A mouse does not count. */
Item {
    id: board

    readonly property int columns: 6
    readonly property int rows: 10
    /* Where words and buttons are. */
    property rect free

    signal all

    component Square: Rectangle {
        property bool felt: false
    }

    function look(): void {
        for (let index = 0; index < squares.count; index++) {
            const square = squares.itemAt(index) as Square;
            if (square && square.visible && !square.felt)
                return;
        }
        board.all();
    }

    Repeater {
        id: squares
        model: board.columns * board.rows

        delegate: Square {
            id: square
            required property int index

            objectName: "square:" + index
            x: (index % board.columns) * width
            y: Math.floor(index / board.columns) * height
            width: board.width / board.columns
            height: board.height / board.rows
            visible: x + width <= board.free.x || x >= board.free.right || y + height <= board.free.y || y >= board.free.bottom
            color: felt ? Theme.good : "transparent"
            border.width: Theme.hair
            border.color: Theme.edge

            PointHandler {
                acceptedDevices: PointerDevice.TouchScreen
                onActiveChanged: {
                    if (!active || square.felt)
                        return;
                    square.felt = true;
                    board.look();
                }
            }
        }
    }
}
