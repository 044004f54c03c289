"""An import contract that lists what a room may reach, instead of what it may not.

`forbidden` (import-linter's own) must be lengthened with every new room, and a room that is forgotten is allowed.
Here a new room is forbidden until it is listed. Reaching counts through any number of imports; the packages that
contain an allowed module (`kiosk` for `kiosk.text`) are allowed with it.
"""

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output


class OnlyContract(Contract):
    """`source` may reach itself and `may_reach` (modules with all below them), and `never` these external packages."""

    type_name = "only"
    source = fields.ListField(subfield=fields.StringField())
    may_reach = fields.ListField(subfield=fields.StringField())
    never = fields.ListField(subfield=fields.StringField())

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        """Follow every import from the source; one chain for each module that should not be at the end of one."""
        chains = [chain for room in self.source for chain in self._wrong_chains(graph, room)]
        return ContractCheck(kept=not chains, metadata={"chains": chains})

    def render_broken_contract(self, check: ContractCheck) -> None:
        """Print each chain, importer first."""
        for chain in check.metadata["chains"]:
            output.print_error(" -> ".join(chain))

    def _wrong_chains(self, graph: ImportGraph, room: str) -> list[tuple[str, ...]]:
        reached = graph.find_upstream_modules(room, as_package=True)
        wrong = sorted(module for module in reached if not self._allowed(module))
        return [graph.find_shortest_chain(room, module, as_packages=True) or (room, module) for module in wrong]

    def _allowed(self, module: str) -> bool:
        root = module.partition(".")[0]
        if root not in self.session_options["root_packages"]:
            return root not in self.never
        return any(_within(module, room) or _within(room, module) for room in [*self.source, *self.may_reach])


def _within(module: str, package: str) -> bool:
    return module == package or module.startswith(f"{package}.")
