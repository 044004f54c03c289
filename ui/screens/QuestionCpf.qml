import "../widgets"

/* The CPF, grouped as people know it. */
QuestionDigits {
    mask: "000.000.000-00"
}
