pragma ComponentBehavior: Bound
import QtQuick
import Balcao
import "../widgets"

/* What makes the screen easier: larger words, lower controls, stillness. All of it ends with the visit. */
Overlay {
    id: sheet

    icon: "accessibility_new"
    title: qsTr("Deixe a tela do seu jeito")
    firstFocus: choices.count > 0 ? choices.itemAt(0) : null

    Section {
        width: parent.width
        title: qsTr("Tamanho das letras")

        Flow {
            id: sizes
            width: parent.width
            spacing: Theme.smallGap

            Repeater {
                id: choices
                model: [
                    {
                        "percent": 100,
                        "word": qsTr("Normal")
                    },
                    {
                        "percent": 130,
                        "word": qsTr("Grande")
                    },
                    {
                        "percent": 160,
                        "word": qsTr("Maior")
                    },
                    {
                        "percent": 200,
                        "word": qsTr("Máximo")
                    }
                ]

                Chip {
                    required property var modelData

                    objectName: "size:" + modelData.percent
                    text: modelData.word
                    name: qsTr("Letras: %1").arg(text)
                    choice: true
                    chosen: Math.round(Panel.textScale * 100) === modelData.percent
                    onActivated: Panel.textScale = modelData.percent / 100
                }
            }
        }
    }
    Section {
        width: parent.width
        title: qsTr("Cores")

        Flow {
            width: parent.width
            spacing: Theme.smallGap

            Repeater {
                model: [
                    {
                        "id": "light",
                        "word": qsTr("Claro")
                    },
                    {
                        "id": "dark",
                        "word": qsTr("Escuro")
                    },
                    {
                        "id": "contrast",
                        "word": qsTr("Alto contraste")
                    },
                    {
                        "id": "yellow",
                        "word": qsTr("Amarelo no preto")
                    }
                ]

                Chip {
                    required property var modelData

                    objectName: "theme:" + modelData.id
                    text: modelData.word
                    name: qsTr("Cores: %1").arg(text)
                    widest: sheet.width - 4 * Theme.margin
                    choice: true
                    chosen: Panel.theme === modelData.id
                    onActivated: Panel.theme = modelData.id
                }
            }
        }
    }
    ChoiceRow {
        objectName: "lowered"
        width: parent.width
        visible: sheet.height > sheet.width
        several: true
        text: qsTr("Botões mais baixos")
        help: qsTr("Para alcançar sentado.")
        chosen: Panel.lowered
        onActivated: Panel.lowered = !Panel.lowered
    }
    ChoiceRow {
        objectName: "still"
        width: parent.width
        several: true
        text: qsTr("Sem animações")
        chosen: Panel.reducedMotion
        onActivated: Panel.reducedMotion = !Panel.reducedMotion
    }
    Section {
        width: parent.width
        title: qsTr("Voz")

        ChoiceRow {
            objectName: "voice"
            width: parent.width
            several: true
            text: qsTr("Ouvir o que está na tela")
            chosen: Speech.on
            onActivated: Speech.toggle()
        }
        Flow {
            width: parent.width
            visible: Speech.on
            spacing: Theme.smallGap

            Chip {
                objectName: "voice:repeat"
                text: qsTr("Repetir")
                onActivated: Speech.repeat()
            }
            Chip {
                objectName: "voice:slower"
                text: qsTr("Mais devagar")
                onActivated: Speech.slower()
            }
            Chip {
                objectName: "voice:faster"
                text: qsTr("Mais depressa")
                onActivated: Speech.faster()
            }
            Chip {
                objectName: "voice:softer"
                text: qsTr("Mais baixo")
                onActivated: Speech.softer()
            }
            Chip {
                objectName: "voice:louder"
                text: qsTr("Mais alto")
                onActivated: Speech.louder()
            }
        }
        ChoiceRow {
            objectName: "blank"
            width: parent.width
            visible: Speech.on
            several: true
            text: qsTr("Apagar a tela")
            help: qsTr("A voz continua. Um toque acende de novo.")
            chosen: Speech.blank
            onActivated: Speech.toggleBlank()
        }
    }
    BalcaoButton {
        objectName: "close"
        width: parent.width
        text: qsTr("Pronto")
        onActivated: sheet.closed()
    }
}
