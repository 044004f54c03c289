"""How the machine was set up: its configuration file, and the locks on its keyboard and sockets.

The locks are looked for where the kernel and systemd keep them; pressing the keys is the technician's part.
"""

from pathlib import Path

from kiosk.configuration import PLACE, read
from kiosk.doctor import Finding, fault, ok, unknown

SYSRQ = Path("/proc/sys/kernel/sysrq")
MODULES = Path("/proc/modules")
LOGIND = Path("/usr/lib/systemd/logind.conf.d/balcao.conf")
USB_STORAGE = ("usb_storage", "uas")


def configuration(file: Path | None) -> Finding:
    """The technician's file, where this machine has one."""
    if file is None:
        return unknown("Aqui não há quiosque instalado.", f"Num quiosque instalado, o arquivo é {PLACE}.")
    slips = read(file).slips
    if slips:
        return fault(
            f"{len(slips)} linha(s) não servem: {slips[0]}", "Rode balcao config check e corrija o que ele diz."
        )
    return ok("Todas as linhas servem.")


def lockdown(sysrq: Path = SYSRQ, modules: Path = MODULES, logind: Path = LOGIND) -> Finding:
    """SysRq off, no login on other consoles, no USB disks."""
    if not logind.is_file():
        return unknown("Aqui não há quiosque instalado.", "As travas vêm com o pacote do quiosque.")
    # A kernel that was made without SysRq, or without modules, has no such file.
    if sysrq.is_file() and sysrq.read_text().strip() != "0":
        return fault("A tecla SysRq funciona.", "Reinicie a máquina; se continuar, confira /etc/sysctl.d.")
    loaded = {line.split()[0] for line in modules.read_text().splitlines() if line} if modules.is_file() else set()
    if loaded & set(USB_STORAGE):
        return fault("Discos USB estão liberados.", "Terminado o resgate: modprobe -r usb-storage.")
    return ok("SysRq, outros terminais e discos USB estão trancados (as teclas não foram apertadas).")
