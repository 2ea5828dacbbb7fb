"""Says who has copies of an edition."""

from bookletgen.register.database import Database
from bookletgen.register.entry import Holder
from bookletgen.register.history import edition_histories


def holders_of(register: Database, code: str) -> tuple[Holder, ...]:
    """Give every address that copies of an edition went to, in the order of the first delivery."""
    holders: dict[tuple[str, tuple[str, ...]], Holder] = {}
    for history in edition_histories(register, code):
        for printing in history.printings:
            edition = printing.edition
            earlier = holders.get((edition.organisation, edition.address))
            holders[edition.organisation, edition.address] = Holder(
                edition.organisation,
                edition.organisation_name,
                edition.address,
                edition.copies + (earlier.copies if earlier else 0),
                (*(earlier.orders if earlier else ()), printing.order),
            )
    return tuple(holders.values())
