pragma ComponentBehavior: Bound
import QtQuick
import Balcao
import "../widgets"

/* What do you need? Search in one's own words, or go by theme or by what happened. */
Page {
    id: screen

    readonly property bool browsing: view.heading !== ""
    readonly property bool found: view.results.length > 0
    property bool writing: false
    /* What is listed. Only the cards within a page of sight are made, for there may be thousands of services. */
    readonly property string listed: view.heading + "\n" + view.query
    readonly property bool listing: visible && (writing || browsing)
    readonly property int firstCards: 24
    readonly property int moreCards: 4
    readonly property var nothing: ({
            "id": "",
            "title": {
                "text": "",
                "untranslated": false
            },
            "subtitle": {
                "text": "",
                "untranslated": false
            }
        })
    /* Large letters on a lowered screen: the question scrolls with the answers, or no room is left for them. */
    readonly property bool tight: !raised && !browsing && !writing && height - title.implicitHeight - search.height < Theme.mm(70)
    readonly property bool split: wide && writing
    readonly property int leftPart: split ? Math.min(Math.round(width / 2), width - Theme.keyboardWidth) : width

    function listUpTo(many: int): void {
        for (let place = cards.count; place < Math.min(many, view.results.length); place++)
            cards.append({
                "place": place
            });
    }
    function listAnew(): void {
        cards.clear();
        if (listing)
            listUpTo(firstCards);
    }

    /* Back from writing to the themes. */
    function back(): void {
        writing = false;
        if (view.query !== "" || browsing) {
            search.clear();
            Kiosk.back();
        } else {
            leaveAsked();
        }
        search.forceActiveFocus();
    }
    function typeKey(text: string): bool {
        if (browsing || text < " ")
            return false;
        writing = true;
        search.put(text);
        return true;
    }
    function eraseKey(): bool {
        search.erase();
        return true;
    }

    firstFocus: search.input
    scroller: writing || browsing ? list : doors
    backLabel: writing || browsing ? qsTr("Voltar") : qsTr("Sair")
    backName: writing || browsing ? "back" : "leave"
    backIcon: writing || browsing ? "arrow_back" : "close"
    onListedChanged: listAnew()
    onListingChanged: listAnew()
    onViewChanged: {
        if (cards.count > view.results.length || cards.count < Math.min(firstCards, view.results.length))
            listAnew();
        if (view.query === "" && search.text !== "" && browsing)
            search.clear();
    }

    /* Lowered: the question, and while the keyboard takes the place of what was found, its names. */
    reading: Column {
        spacing: Theme.gap

        Label {
            width: parent.width
            text: title.text
            font: title.font
            lineHeight: title.lineHeight
            Accessible.role: Accessible.Heading
        }
        Repeater {
            model: Theme.crowded && screen.writing ? screen.view.results : []

            Label {
                required property var modelData

                width: parent?.width ?? 0
                text: modelData.title.text
                Accessible.ignored: true
            }
        }
    }

    Item {
        id: head
        x: Theme.margin
        y: Theme.crowded ? Theme.smallGap : Theme.shrunk(screen.writing || screen.wide ? 6 : 10)
        width: screen.leftPart - 2 * Theme.margin
        height: search.visible ? search.y + search.height : title.height

        Label {
            id: title
            objectName: "title"
            width: parent.width
            visible: !screen.raised && !screen.writing && !screen.tight
            height: visible ? implicitHeight : 0
            text: screen.browsing ? screen.view.heading : qsTr("O que você precisa hoje?")
            font.pixelSize: Theme.titleSize
            font.weight: Font.Bold
            lineHeight: 0.94
            Accessible.role: Accessible.Heading
        }

        TextEntry {
            id: search
            objectName: "search"
            visible: !screen.browsing
            y: title.visible ? title.height + Theme.shrunk(7) : 0
            width: parent.width
            name: qsTr("Buscar um serviço")
            placeholder: Theme.crowded && screen.writing ? "" : qsTr("Escreva com as suas palavras")
            icon: "search"
            maximumLength: 80
            current: true
            onPressed: screen.writing = true
            onSubmitted: screen.writing = true
            onTextChanged: {
                if (text !== "")
                    screen.writing = true;
                if (text !== screen.view.query)
                    Kiosk.search(text);
            }
        }
    }

    ScrollArea {
        id: doors
        visible: !screen.writing && !screen.browsing
        y: head.y + head.height
        width: screen.width
        height: screen.height - y
        topMargin: Theme.shrunk(7)
        bottomMargin: Theme.gap
        widest: screen.width
        spacing: Theme.shrunk(7)

        Label {
            width: parent.width
            visible: screen.tight
            text: title.text
            font: title.font
            lineHeight: title.lineHeight
            Accessible.role: Accessible.Heading
        }

        Banner {
            objectName: "notTaken"
            width: parent.width
            visible: screen.view.not_taken !== ""
            tone: "warning"
            text: screen.view.not_taken
        }

        Banner {
            objectName: "replaces"
            width: parent.width
            visible: screen.view.replaces !== ""
            text: qsTr("Escolha de novo o serviço. O pedido novo toma o lugar do pedido %1.").arg(screen.view.replaces)
        }

        Grid {
            id: grid
            readonly property int least: Theme.letters(105)

            width: parent.width
            columns: Math.max(1, Math.min(screen.wide ? 4 : 2, Math.floor(width / least)))
            spacing: Theme.gap * 1.2

            Repeater {
                model: screen.view.themes

                DoorCard {
                    required property var modelData

                    objectName: "theme:" + modelData.id
                    width: Math.floor((grid.width - (grid.columns - 1) * grid.spacing) / grid.columns)
                    height: Math.max(implicitHeight, Theme.shrunk(screen.wide ? 36 : 47))
                    title: modelData.title
                    subtitle: modelData.subtitle
                    icon: modelData.icon === "" ? "category" : modelData.icon
                    onActivated: Kiosk.openTopic(modelData.id)
                }
            }
        }

        DoorCard {
            objectName: "follow"
            width: parent.width
            visible: screen.view.replaces === ""
            icon: "receipt_long"
            arrow: "arrow_forward"
            title: ({
                    "text": qsTr("Acompanhar um pedido"),
                    "untranslated": false
                })
            subtitle: ({
                    "text": qsTr("Já fez um pedido? Veja como está, corrija ou cancele."),
                    "untranslated": false
                })
            onActivated: Kiosk.after.open()
        }

        Section {
            width: parent.width
            visible: screen.view.life_events.length > 0
            title: qsTr("Aconteceu na minha vida")

            Flow {
                width: parent.width
                spacing: Theme.smallGap * 1.2

                Repeater {
                    model: screen.view.life_events

                    Chip {
                        required property var modelData

                        objectName: "event:" + modelData.id
                        text: modelData.title.text
                        widest: doors.columnWidth
                        onActivated: Kiosk.openTopic(modelData.id)
                    }
                }
            }
        }
    }

    Item {
        id: resultsPane
        visible: screen.writing || screen.browsing
        y: head.y + head.height
        width: screen.leftPart
        height: screen.height - y - (screen.writing && !screen.split ? keyboardPane.height : 0)

        ScrollArea {
            id: list
            anchors.fill: parent
            topMargin: Theme.gap
            bottomMargin: Theme.crowded ? Theme.gap : Theme.margin
            spacing: Theme.smallGap
            onBelowChanged: {
                if (below < height)
                    screen.listUpTo(cards.count + screen.moreCards);
            }

            ListModel {
                id: cards
            }
            Label {
                width: parent.width
                visible: !screen.found
                text: screen.view.query === "" && !screen.browsing ? qsTr("Escreva o que você quer resolver. Por exemplo: segunda via, luz cortada, perdi meus documentos.") : qsTr("Não achamos com estas palavras. Tente outras, ou toque em Ajuda.")
                color: Theme.soft
            }
            Repeater {
                model: cards

                DoorCard {
                    required property int place
                    readonly property var service: screen.view.results[place] ?? screen.nothing

                    objectName: "service:" + service.id
                    width: parent?.width ?? 0
                    title: service.title
                    subtitle: service.subtitle
                    arrow: "arrow_forward"
                    onActivated: Kiosk.openService(service.id)
                }
            }
        }
    }

    Item {
        id: keyboardPane
        visible: screen.writing
        x: screen.split ? resultsPane.width : 0
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
