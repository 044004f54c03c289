"""`balcao technician --print`: a test page without a window, for whoever sits at another machine."""

from tests.printers.thermal import TcpPrinter, until
from ui.main import main


def test_a_page_with_letters_and_a_code_comes_out(tmp_path, capsys):
    with TcpPrinter() as paper:
        words = ["technician", "--print", "--data", str(tmp_path), "--printer", f"escpos://127.0.0.1:{paper.port}"]
        assert main(words) == 0
        until(lambda: b"BALCAO TESTE 0123456789" in paper.printed)
    assert b"Folha de teste" in paper.printed
    assert "Confira se saiu" in capsys.readouterr().out, "it was sent: nobody says that it was printed"


def test_without_a_printer_or_with_one_that_is_off_it_says_so(tmp_path, capsys):
    assert main(["technician", "--print", "--data", str(tmp_path)]) == 1
    assert "Nenhuma impressora" in capsys.readouterr().err
    paper = TcpPrinter()
    paper.close()
    words = ["technician", "--print", "--data", str(tmp_path), "--printer", f"escpos://127.0.0.1:{paper.port}"]
    assert main(words) == 1
    assert "não responde" in capsys.readouterr().err
