pragma ComponentBehavior: Bound
import QtQuick
import Balcao
import "../widgets"

/* The receipt's secret code, before a request is cancelled or asked for again: what will happen is said first. */
WritingPage {
    id: page

    readonly property bool cancels: view.purpose === "cancel"

    title: cancels ? qsTr("Cancelar este pedido?") : qsTr("Corrigir este pedido?")
    help: cancels ? qsTr("O pedido %1 deixa de valer. Não dá para voltar atrás. Para confirmar, escreva o código secreto do comprovante.").arg(Theme.paired(view.protocol)) : qsTr("Ninguém aqui consegue abrir o pedido %1: ele vai fechado até o órgão. Por isso você responde tudo de novo, e o pedido novo toma o lugar dele. Para começar, escreva o código secreto do comprovante.").arg(Theme.paired(view.protocol))
    fieldName: qsTr("Código secreto")
    placeholder: qsTr("palavra, dois números, palavra")
    maximumLength: 60
    wrong: view.problem
    backLabel: cancels ? qsTr("Não cancelar") : qsTr("Voltar")
    backIcon: cancels ? "" : "arrow_back"
    canBack: !view.checking
    mainLabel: view.checking ? "" : cancels ? qsTr("Cancelar o pedido") : qsTr("Começar de novo")
    mainName: "give"
    mainArrow: cancels ? "" : "arrow_forward"
    onMainPressed: Kiosk.after.giveCode(entry.text)

    notes: Column {
        spacing: Theme.gap

        Banner {
            objectName: "checking"
            width: parent.width
            visible: page.view.checking
            icon: "hourglass_empty"
            text: qsTr("Conferindo o código. Espere um instante.")
        }
        Banner {
            objectName: "unprovable"
            width: parent.width
            visible: !page.view.provable && !page.view.checking
            tone: "warning"
            icon: "cloud_off"
            text: page.cancels ? qsTr("Sem internet, só o órgão confere o código, mais tarde. Escreva com calma: com um código errado o pedido continua valendo.") : qsTr("Sem internet, só o órgão confere o código, mais tarde. Escreva com calma: com um código errado o pedido novo não é aceito.")
        }
    }
}
