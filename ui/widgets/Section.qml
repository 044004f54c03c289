import QtQuick

/* A named part of a page. */
Column {
    id: section

    required property string title

    spacing: Theme.smallGap

    Label {
        width: section.width
        text: section.title
        font.pixelSize: Theme.letters(9.2)
        font.weight: Font.Bold
        bottomPadding: Theme.mm(0.6)
    }
}
