/* An e-mail address: the keyboard with @ and .com.br. */
QuestionText {
    layout: "email"
}
