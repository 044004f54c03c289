"""Turns a visit into what its screen shows, in the visitor's language. Pure: reads the visit, changes nothing."""

from typing import Any

from kiosk import wording
from kiosk.catalogue.checklist import Need, checklist
from kiosk.catalogue.index import CatalogueIndex
from kiosk.catalogue.model import Agency, Document, Service, Topic
from kiosk.catalogue.take_along import take_along
from kiosk.config import Alternative
from kiosk.flow import engine, fields, standard
from kiosk.flow.definition import Kind, Option, Question
from kiosk.flow.engine import Position, Progress
from kiosk.flow.fields.document import pages_asked
from kiosk.printing import Paper
from kiosk.text import Words, words
from kiosk.views import (
    AttractView,
    Card,
    DocumentStage,
    DocumentView,
    Fact,
    HomeView,
    LineState,
    OptionView,
    QuestionView,
    RatingView,
    ReceiptView,
    ReviewRow,
    ServiceView,
    TroubleView,
    View,
    WayView,
)
from kiosk.visit import Stage, Visit

NO_TEXT = Words("", untranslated=False)
DEFAULT_MAX_LENGTH = 120


def plain(text: str) -> Words:
    """Words that need no translation: numbers, proper names."""
    return Words(text, untranslated=False)


def present(visit: Visit, place: str, line: LineState, blocked: str, paper: Paper = Paper.NONE) -> View:
    """The snapshot of a visit's screen; those after the visit have presenters of their own."""
    match visit.stage:
        case Stage.ATTRACT:
            return AttractView(place, len(visit.catalogue.catalogue.services), blocked)
        case Stage.HOME:
            return _home(visit, blocked)
        case Stage.SERVICE:
            return _service(visit, blocked)
        case Stage.QUESTIONS:
            return _question(visit)
        case Stage.RECEIPT:
            return _receipt(visit, line, paper)
        case Stage.RATING:
            return RatingView(visit.stars)
        case _:
            return TroubleView(visit.trouble, retry=visit.progress is not None)


def ways(alternatives: tuple[Alternative, ...], language: str) -> tuple[WayView, ...]:
    """Where else people are served, as it is shown."""
    return tuple(
        WayView(
            words(one.name, language),
            words(one.where, language) if one.where else None,
            words(one.hours, language) if one.hours else None,
            one.phone,
        )
        for one in alternatives
    )


def _home(visit: Visit, blocked: str) -> HomeView:
    catalogue, language = visit.catalogue.catalogue, visit.language
    browsing = visit.browsing
    heading = visit.catalogue.topic(browsing.topic)
    return HomeView(
        themes=tuple(_door(topic, language) for topic in catalogue.themes),
        life_events=tuple(_door(topic, language) for topic in catalogue.life_events),
        query=browsing.query,
        heading=words(heading.name, language).text if heading else "",
        results=tuple(_service_card(visit.catalogue, id_, language) for id_ in browsing.results),
        replaces=visit.replaces.protocol if visit.replaces else "",
        not_taken=tuple(words(service.name, language) for service in catalogue.services if service.flow and blocked),
    )


def _door(topic: Topic, language: str) -> Card:
    return Card(
        topic.id, words(topic.name, language), words(topic.help, language) if topic.help else NO_TEXT, topic.icon or ""
    )


def _service_card(index: CatalogueIndex, id_: str, language: str) -> Card:
    service = index.service(id_)
    return Card(service.id, words(service.name, language), agency_words(index.agency(service.agency), language))


def agency_words(agency: Agency, language: str) -> Words:
    """An agency as it is shown: its short name before its whole one."""
    name = words(agency.name, language)
    return Words(f"{agency.short} · {name.text}", name.untranslated)


def _service(visit: Visit, blocked: str) -> ServiceView:
    service = _chosen(visit)
    language = visit.language
    needs = _needs(visit, service)
    return ServiceView(
        id=service.id,
        name=words(service.name, language),
        agency=agency_words(visit.catalogue.agency(service.agency), language),
        summary=words(service.summary, language),
        facts=_facts(service, language),
        documents=tuple(_document(need.document, language) for need in needs if need.certain),
        perhaps=tuple(_document(need.document, language) for need in needs if not need.certain),
        requirements=tuple(words(text, language) for text in service.requirements),
        steps=tuple(words(step.title, language) for step in service.steps),
        complaints=tuple(words(text, language) for text in service.complaints),
        can_request=service.flow is not None,
        take_along="" if service.flow else take_along(service, language),
        blocked=blocked,
        replaces=visit.replaces.protocol if visit.replaces else "",
        unproved=visit.replaces is not None and not visit.replaces.proved,
    )


def _needs(visit: Visit, service: Service) -> tuple[Need, ...]:
    """The personal checklist: with the answers given so far, if the person came back from the questions."""
    if service.flow is None:
        return tuple(Need(document, certain=document.case is None) for document in service.documents)
    answers = visit.progress.answers if visit.progress else {}
    return checklist(service, visit.catalogue.flow_of(service.id), answers, standard.context(visit.started_at))


def _document(document: Document, language: str) -> Words:
    lines = [words(text, language) for text in (document.name, document.case, document.note) if text is not None]
    return Words("\n".join(line.text for line in lines), any(line.untranslated for line in lines))


def _facts(service: Service, language: str) -> tuple[Fact, ...]:
    facts = [
        Fact("max_time", plain(wording.duration(service.max_time, language)), "schedule"),
        Fact("cost", plain(wording.price(service.costs, language)), "payments"),
        Fact("provision", words(service.provision, language), "storefront"),
    ]
    if service.waiting_time:
        facts.append(Fact("waiting_time", words(service.waiting_time, language), "hourglass"))
    return tuple(facts)


def _question(visit: Visit) -> QuestionView:
    progress, language = _under_way(visit), visit.language
    question = engine.question_at(progress)
    step, steps = engine.steps(progress)
    answered = progress.answers.get(progress.position)
    value = answered.value if answered else None
    return QuestionView(
        target=str(progress.position),
        kind=question.kind,
        title=words(question.title, language),
        help=words(question.help, language) if question.help else None,
        item=_item_words(progress, progress.position, language),
        value=value,
        options=tuple(_option(option, value, language) for option in question.options),
        required=question.required,
        sensitive=question.sensitive,
        max_length=question.max_length or DEFAULT_MAX_LENGTH,
        exit_label=words(question.exit_label, language) if question.exit_label else None,
        step=step,
        steps=steps,
        problem=visit.problem,
        rows=_rows(visit, progress) if question.kind is Kind.REVIEW else (),
        consent=_consent(_chosen(visit), language) if question.kind is Kind.CONSENT else (),
        document=_paper(visit, question, str(progress.position), value) if question.kind is Kind.DOCUMENT else None,
    )


def _paper(visit: Visit, question: Question, target: str, value: Any) -> DocumentView:
    papers = visit.papers
    least, most = pages_asked(question)
    stage = DocumentStage.AIMING if papers.aiming else DocumentStage.BEFORE
    return DocumentView(
        stage=DocumentStage.CHECKING if papers.shot else stage,
        pages=len(papers.pages.get(target, ())),
        least=least,
        most=most,
        kept=value["pages"] if value else 0,
        warnings=tuple(papers.shot.warnings) if papers.shot else (),
        files=tuple(path.name for path in papers.files),
    )


def _option(option: Option, value: object, language: str) -> OptionView:
    chosen = option.id in value if isinstance(value, list | tuple) else option.id == value
    return OptionView(
        option.id, words(option.label, language), words(option.help, language) if option.help else None, chosen
    )


def _item_words(progress: Progress, position: Position, language: str) -> Words | None:
    if position.group is None or position.item is None:
        return None
    name = words(engine.group_of(progress, position).item, language)
    return Words(f"{name.text} {position.item + 1}", name.untranslated)


def service_name(visit: Visit) -> Words:
    """The service that the visit is about."""
    return words(_chosen(visit).name, visit.language)


def review_rows(visit: Visit) -> tuple[ReviewRow, ...]:
    """What was answered so far."""
    return _rows(visit, _under_way(visit))


def _rows(visit: Visit, progress: Progress) -> tuple[ReviewRow, ...]:
    rows: list[ReviewRow] = []
    heading: Words | None = None
    for entry in engine.review(progress):
        item = _item_words(progress, entry.position, visit.language)
        rows.append(
            _row(entry.question, entry.position, entry.value, visit.language, item if item != heading else None)
        )
        heading = item
    return tuple(rows)


def _row(question: Question, position: Position, value: object, language: str, heading: Words | None) -> ReviewRow:
    shown = plain(fields.display(question, value, language))
    return ReviewRow(words(question.title, language), shown, str(position), heading)


def _consent(service: Service, language: str) -> tuple[Fact, ...]:
    consent = service.consent
    if consent is None:
        return ()
    facts = [
        Fact("consent_data", words(consent.data, language), "badge"),
        Fact("consent_purpose", words(consent.purpose, language), "task_alt"),
        Fact("consent_retention", words(consent.retention, language), "schedule"),
    ]
    if consent.biometrics:
        facts.append(Fact("consent_biometrics", words(consent.biometrics, language), "photo_camera"))
    return tuple(facts)


def _receipt(visit: Visit, line: LineState, paper: Paper) -> ReceiptView:
    service, receipt = _chosen(visit), visit.receipt
    if receipt is None:
        raise AssertionError("the receipt stage has a receipt")
    return ReceiptView(
        service=words(service.name, visit.language),
        agency=agency_words(visit.catalogue.agency(service.agency), visit.language),
        protocol=receipt.protocol,
        secret=receipt.secret,
        qr=receipt.qr,
        line=line,
        next_steps=tuple(words(text, visit.language) for text in service.next_steps),
        documents=tuple(_document(need.document, visit.language) for need in _needs(visit, service)),
        paper=paper,
    )


def _chosen(visit: Visit) -> Service:
    if visit.service is None:
        raise AssertionError("this stage has a service")
    return visit.service


def _under_way(visit: Visit) -> Progress:
    if visit.progress is None:
        raise AssertionError("this stage has a flow under way")
    return visit.progress
