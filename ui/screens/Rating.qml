pragma ComponentBehavior: Bound
import QtQuick
import Balcao
import "../widgets"

/* How was it? One touch, or none. */
Page {
    id: screen

    readonly property bool given: view.given > 0
    readonly property var faces: [
        {
            "icon": "sentiment_very_dissatisfied",
            "word": qsTr("Muito ruim")
        },
        {
            "icon": "sentiment_dissatisfied",
            "word": qsTr("Ruim")
        },
        {
            "icon": "sentiment_neutral",
            "word": qsTr("Mais ou menos")
        },
        {
            "icon": "sentiment_satisfied",
            "word": qsTr("Bom")
        },
        {
            "icon": "sentiment_very_satisfied",
            "word": qsTr("Muito bom")
        }
    ]

    canBack: false
    mainLabel: given ? qsTr("Terminar") : qsTr("Agora não")
    mainName: "finish"
    mainArrow: ""
    mainLook: given ? "main" : "outline"
    scroller: area
    /* In the middle: where the keys begin says nothing of what is wanted to hear. */
    firstFocus: choices.count > 4 ? choices.itemAt(2) : null
    onMainPressed: Kiosk.finish()

    reading: Column {
        spacing: area.spacing

        TitleLabel {
            objectName: "title"
            width: parent.width
            text: screen.given ? qsTr("Agradecemos a sua opinião.") : qsTr("Como foi o atendimento?")
        }
        Label {
            width: parent.width
            text: screen.given ? qsTr("Leve o celular, os documentos e a foto do protocolo. Tudo o que você escreveu sai desta tela.") : qsTr("Um toque basta. Sua resposta ajuda a melhorar o serviço.")
            color: Theme.soft
        }
    }

    ScrollArea {
        id: area
        anchors.fill: parent
        /* Some air where the faces stand in a row; one below the other they need it. */
        topMargin: screen.raised ? Theme.smallGap : row.columns === 1 || (screen.wide && Panel.textScale > 1.3) ? Theme.margin : Theme.shrunk(screen.wide ? 16 : 40)
        spacing: screen.wide && Panel.textScale > 1.3 ? Theme.gap : Theme.shrunk(8)
        widest: screen.width

        Loader {
            active: !screen.raised
            visible: active
            width: parent.width
            sourceComponent: screen.reading
        }
        Grid {
            id: row
            readonly property int least: Theme.letters(38)
            /* Words of one line take as much room as those of two: the faces stand level. */
            property real wordsHeight: {
                let most = 0;
                for (let place = 0; place < choices.count; place++)
                    most = Math.max(most, tall(choices.itemAt(place)));
                return most;
            }

            function tall(face: var): real {
                return face ? face.wordsHeight : 0;
            }

            width: parent.width
            columns: width >= 5 * least + 4 * spacing ? 5 : 1
            spacing: Theme.gap

            Repeater {
                id: choices
                model: screen.faces

                Control {
                    id: face

                    required property int index
                    required property var modelData
                    readonly property bool chosen: screen.view.given === index + 1
                    readonly property real wordsHeight: words.implicitHeight

                    objectName: "rate:" + (index + 1)
                    name: modelData.word
                    enabled: !screen.given
                    width: Math.floor((row.width - (row.columns - 1) * row.spacing) / row.columns)
                    height: row.columns === 5 ? Theme.letters(screen.wide ? 54 : 74) : Math.max(Theme.buttonHeight, Theme.letters(24))
                    onActivated: Kiosk.rate(index + 1)

                    Rectangle {
                        anchors.fill: parent
                        radius: face.radius
                        color: face.chosen ? Theme.quiet : face.down ? Theme.pressed : Theme.surface
                        border.width: face.chosen ? Theme.border : Theme.hair
                        border.color: face.chosen ? Theme.action : Theme.edge
                        opacity: screen.given && !face.chosen ? 0.55 : 1
                    }
                    Grid {
                        anchors.centerIn: parent
                        columns: row.columns === 5 ? 1 : 2
                        spacing: Theme.smallGap
                        horizontalItemAlignment: Grid.AlignHCenter
                        verticalItemAlignment: Grid.AlignVCenter

                        Symbol {
                            icon: face.modelData.icon
                            tint: face.down ? Theme.pressedInk : Theme.action
                            side: row.columns === 5 ? Theme.letters(31) : Theme.letters(18)
                        }
                        Label {
                            id: words
                            height: row.columns === 5 ? row.wordsHeight : implicitHeight
                            verticalAlignment: row.columns === 5 ? Text.AlignTop : Text.AlignVCenter
                            width: row.columns === 5 ? face.width - Theme.gap : implicitWidth
                            text: face.modelData.word
                            color: face.down ? Theme.pressedInk : Theme.ink
                            horizontalAlignment: Text.AlignHCenter
                            font.pixelSize: Theme.letters(7.4)
                            font.weight: Font.DemiBold
                            Accessible.ignored: true
                        }
                    }
                }
            }
        }
    }
}
