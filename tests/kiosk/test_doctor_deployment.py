"""What the doctor says of a machine's set-up: a slip in the file, a lock that is open, and where nobody can know."""

from kiosk.doctor.deployment import configuration, lockdown
from kiosk.ports import DeviceState


def test_a_slip_is_a_fault_with_its_line(tmp_path):
    file = tmp_path / "balcao.toml"
    file.write_text("[screen]\ndiagonal = 27\n")
    assert configuration(file).state is DeviceState.OK
    file.write_text("[screen]\ndiagnal = 27\n")
    found = configuration(file)
    assert found.state is DeviceState.FAULT
    assert "balcao.toml:2:" in found.detail
    assert configuration(None).state is DeviceState.UNKNOWN


def test_each_lock_that_is_open_is_named(tmp_path):
    sysrq, modules, logind = (tmp_path / name for name in ("sysrq", "modules", "logind.conf"))
    sysrq.write_text("0\n")
    modules.write_text("snd 1 0 - Live\n")
    assert lockdown(sysrq, modules, logind).state is DeviceState.UNKNOWN
    logind.write_text("[Login]\n")
    assert lockdown(sysrq, modules, logind).state is DeviceState.OK
    modules.write_text("usb_storage 81920 0 - Live\n")
    assert "USB" in lockdown(sysrq, modules, logind).detail
    sysrq.write_text("438\n")
    assert "SysRq" in lockdown(sysrq, modules, logind).detail


def test_a_kernel_made_without_the_key_and_without_modules_is_locked(tmp_path):
    logind = tmp_path / "logind.conf"
    logind.write_text("[Login]\n")
    assert lockdown(tmp_path / "sysrq", tmp_path / "modules", logind).state is DeviceState.OK
