"""What a worker does with editions that share their pages: joins each that can be joined."""

from bookletgen.build.edition import MadeEdition
from bookletgen.order.joining.job import JoiningJob


def join_editions(job: JoiningJob) -> tuple[MadeEdition, ...]:
    """Make the files of editions that share their pages.

    An edition whose own parts do not fit comes back without files, and so does one with anything wrong: a
    build in full says best what it is.
    """
    from bookletgen.order.joining.joined_edition import make_joined_edition  # noqa: PLC0415  only workers load it

    return tuple(make_joined_edition(job, job.here(edition)) for edition in job.editions)
