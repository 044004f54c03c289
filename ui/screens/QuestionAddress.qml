pragma ComponentBehavior: Bound
import QtQuick
import Balcao
import "../widgets"

/* An address on one screen; the city is found by its first letters. */
QuestionPage {
    id: page

    readonly property var given: view.value ?? ({})
    readonly property string wrongPart: view.problem ? view.problem.field : ""
    readonly property var entryOf: ({
            "logradouro": street,
            "numero": number,
            "complemento": extra,
            "bairro": district,
            "cep": cep,
            "municipio": city
        })
    /* Large words need the whole width. */
    readonly property bool narrow: area.columnWidth < Theme.letters(130)
    property LabelledEntry current: street
    /* No room for more than one line: they are asked one after the other. */
    readonly property bool alone: Theme.crowded
    readonly property var order: [street, number, extra, district, cep, city]
    property string cityCode: given.municipio_ibge ?? ""
    property var towns: []

    function raw(): var {
        const parts = {
            "logradouro": street.text,
            "numero": number.text,
            "complemento": extra.text,
            "bairro": district.text,
            "cep": cep.text
        };
        if (cityCode !== "")
            parts.municipio_ibge = cityCode;
        return parts;
    }
    function typeKey(text: string): bool {
        if (text < " ")
            return false;
        current.entry.put(text);
        return true;
    }
    function eraseKey(): bool {
        current.entry.erase();
        return true;
    }
    function choose(town: var): void {
        city.text = town.name + "/" + town.state;
        cityCode = town.code;
        towns = [];
        city.entry.input.forceActiveFocus();
    }
    function takeUp(part: LabelledEntry): void {
        current = part;
        part?.entry.input.forceActiveFocus();
    }
    /* For who serves: Return goes from line to line, takes the first city that fits, and goes on. */
    function next(part: LabelledEntry): void {
        if (Kiosk.attended)
            takeUp(part);
    }
    function finish(): void {
        if (!Kiosk.attended)
            return;
        if (cityCode === "" && towns.length > 0)
            choose(towns[0]);
        go();
    }
    function step(by: int): bool {
        const there = order[order.indexOf(current) + by];
        if (alone && there)
            takeUp(there);
        return alone && there !== undefined;
    }
    function go(): void {
        if (!step(1))
            Kiosk.answer(raw());
    }
    function back(): void {
        if (!step(-1))
            Kiosk.back();
    }
    function problemOf(part: string): string {
        return wrongPart === part ? view.problem.text : "";
    }

    Component.onCompleted: {
        if (entryOf[wrongPart])
            current = entryOf[wrongPart];
    }
    docked: true
    aside: alone ? current.label : ""
    showsProblem: wrongPart === "" || (alone && current === entryOf[wrongPart])
    firstFocus: (entryOf[wrongPart] ?? street).entry.input
    onWrongPartChanged: {
        if (entryOf[wrongPart])
            takeUp(entryOf[wrongPart]);
    }

    LabelledEntry {
        id: street
        objectName: "address:street"
        width: parent.width
        label: qsTr("Rua ou avenida")
        text: page.given.logradouro ?? ""
        maximumLength: 120
        problem: page.problemOf("logradouro")
        visible: !page.alone || chosen
        bare: page.alone
        chosen: page.current === street
        onTaken: page.current = street
        entry.onSubmitted: page.next(number)
    }
    Grid {
        id: second
        width: parent.width
        columns: page.narrow ? 1 : 2
        spacing: Theme.gap
        verticalItemAlignment: Grid.AlignBottom

        LabelledEntry {
            id: number
            objectName: "address:number"
            width: page.narrow ? second.width : Math.round(second.width * 0.34)
            label: qsTr("Número")
            text: page.given.numero ?? ""
            maximumLength: 10
            problem: page.problemOf("numero")
            visible: !page.alone || chosen
            bare: page.alone
            chosen: page.current === number
            onTaken: page.current = number
            entry.onSubmitted: page.next(extra)
        }
        LabelledEntry {
            id: extra
            objectName: "address:extra"
            width: page.narrow ? second.width : second.width - number.width - second.spacing
            label: qsTr("Complemento (se tiver)")
            text: page.given.complemento ?? ""
            maximumLength: 60
            problem: page.problemOf("complemento")
            visible: !page.alone || chosen
            bare: page.alone
            chosen: page.current === extra
            onTaken: page.current = extra
            entry.onSubmitted: page.next(district)
        }
    }
    Grid {
        id: third
        width: parent.width
        columns: page.narrow ? 1 : 2
        spacing: Theme.gap
        verticalItemAlignment: Grid.AlignBottom

        LabelledEntry {
            id: district
            objectName: "address:district"
            width: page.narrow ? third.width : Math.round(third.width * 0.6)
            label: qsTr("Bairro")
            text: page.given.bairro ?? ""
            maximumLength: 80
            problem: page.problemOf("bairro")
            visible: !page.alone || chosen
            bare: page.alone
            chosen: page.current === district
            onTaken: page.current = district
            entry.onSubmitted: page.next(cep)
        }
        LabelledEntry {
            id: cep
            objectName: "address:cep"
            width: page.narrow ? third.width : third.width - district.width - third.spacing
            label: qsTr("CEP (se souber)")
            text: page.given.cep ?? ""
            maximumLength: 10
            problem: page.problemOf("cep")
            visible: !page.alone || chosen
            bare: page.alone
            chosen: page.current === cep
            onTaken: page.current = cep
            entry.onSubmitted: page.next(city)
        }
    }
    LabelledEntry {
        id: city
        objectName: "address:city"
        width: parent.width
        label: qsTr("Cidade")
        text: page.given.municipio ? page.given.municipio + "/" + page.given.uf : ""
        maximumLength: 60
        problem: page.problemOf("municipio")
        visible: !page.alone || chosen
        bare: page.alone
        chosen: page.current === city
        onTaken: page.current = city
        entry.onSubmitted: page.finish()
        entry.onTextChanged: {
            const named = city.text.includes("/");
            if (!named)
                page.cityCode = "";
            page.towns = named || city.text === "" ? [] : Kiosk.municipalities(city.text);
        }
    }
    Flow {
        width: parent.width
        spacing: Theme.smallGap
        visible: page.towns.length > 0

        Repeater {
            model: page.towns

            Chip {
                required property var modelData

                objectName: "town:" + modelData.code
                text: modelData.name + "/" + modelData.state
                widest: page.area.columnWidth
                least: Math.max(Theme.mm(14), Theme.shrunk(16))
                onActivated: page.choose(modelData)
            }
        }
    }

    pad: OnScreenKeyboard {
        width: parent.width
        starting: page.current?.text === ""
        numbers: page.current === number || page.current === cep
        onTyped: text => page.current.entry.put(text)
        onErased: page.current.entry.erase()
        onCleared: page.current.entry.clear()
    }
}
