import QtQuick

/* What is read before a camera is turned on: how far we are, what is asked, what went wrong the last time. */
Column {
    id: head

    required property var view
    required property string problem

    spacing: Theme.gap

    ProgressSteps {
        width: parent.width
        step: head.view.step
        steps: head.view.steps
    }
    TitleLabel {
        objectName: "title"
        width: parent.width
        topPadding: Theme.shrunk(4)
        text: head.view.title.text
    }
    PortugueseMark {
        of: head.view.title
    }
    Label {
        width: parent.width
        visible: text !== ""
        text: head.view.help ? head.view.help.text : ""
        color: Theme.soft
    }
    Banner {
        width: parent.width
        visible: head.problem !== ""
        tone: "warning"
        text: head.problem
    }
}
