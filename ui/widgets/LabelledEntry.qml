import QtQuick

/* A line of text with its name above and, when it is the one refused, why. */
Column {
    id: labelled

    required property string label
    property string problem: ""
    property bool chosen: false
    /* The page says elsewhere what the line is called and what is wrong with it. */
    property bool bare: false
    property alias text: entry.text
    property alias maximumLength: entry.maximumLength
    property alias entry: entry

    signal edited
    signal taken

    spacing: Theme.mm(1)

    Label {
        visible: !labelled.bare
        width: parent.width
        text: labelled.label
        color: Theme.soft
        font.pixelSize: Theme.smallSize
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }
    ErrorText {
        width: parent.width
        text: labelled.bare ? "" : labelled.problem
    }
    TextEntry {
        id: entry
        objectName: labelled.objectName
        width: parent.width
        height: Math.max(Theme.mm(16), Theme.shrunk(20), input.height + Theme.gap)
        name: labelled.label
        current: labelled.chosen
        wrong: labelled.problem !== ""
        /* Chosen by finger, by Return or by typing; arrows on their way to the keyboard choose nothing. */
        onPressed: labelled.taken()
        onSubmitted: labelled.taken()
        input.onTextEdited: {
            labelled.taken();
            labelled.edited();
        }
    }
}
