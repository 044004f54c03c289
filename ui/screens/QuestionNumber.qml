import "../widgets"

/* A whole number. */
QuestionDigits {
}
