import "../widgets"

/* Something to read before going on. */
QuestionPage {
    hasPad: false

    function raw(): var {
        return true;
    }
}
