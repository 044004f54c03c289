import QtQuick
import Balcao
import "../widgets"

/* The counter cannot open: one calm sentence, the way on, and a try that anybody may make. */
Page {
    id: screen

    framed: false
    canBack: false
    firstFocus: retry

    ScrollArea {
        id: area
        x: Theme.shrunk(18)
        width: screen.width - 2 * x
        height: foot.y - Theme.gap
        ground: Theme.night
        night: true
        margin: 0
        topMargin: Theme.shrunk(screen.wide ? 30 : 90)

        Label {
            objectName: "title"
            width: parent.width
            text: qsTr("Este quiosque está parado agora")
            color: Theme.nightInk
            font.pixelSize: Theme.heroSize
            font.weight: Font.Bold
            lineHeight: 0.9
            Accessible.role: Accessible.Heading
        }
        Label {
            width: Math.min(parent.width, Theme.letters(230))
            text: qsTr("Seu atendimento continua: fale com um atendente neste mesmo lugar.")
            color: Theme.nightSoft
            font.pixelSize: Theme.letters(10.6)
            lineHeight: 1.08
        }
        Label {
            objectName: "contact"
            visible: screen.view.contact !== ""
            width: Math.min(parent.width, Theme.letters(230))
            text: qsTr("Para a equipe: este quiosque precisa de conserto. Chame %1.").arg(screen.view.contact)
            color: Theme.nightInk
            font.pixelSize: Theme.letters(8)
            lineHeight: 1.08
        }
    }

    BalcaoButton {
        id: retry
        objectName: "retry"
        x: Theme.shrunk(18)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.shrunk(screen.wide ? 16 : 27)
        look: "outline"
        text: qsTr("Tentar abrir de novo")
        onActivated: Kiosk.back()
    }

    Item {
        id: foot
        y: retry.y
    }
}
