"""What a worker does with editions: joins those that share their pages, and makes others in full."""

from bookletgen.build.edition import EditionJob, MadeEdition, make_edition
from bookletgen.order.joining.job import JoiningJob


def make_job(job: JoiningJob | EditionJob) -> tuple[MadeEdition, ...]:
    """Make the files of the editions of a job, as `join_editions` and `make_edition` do."""
    return join_editions(job) if isinstance(job, JoiningJob) else (make_edition(job),)


def join_editions(job: JoiningJob) -> tuple[MadeEdition, ...]:
    """Make the files of editions that share their pages.

    An edition whose own parts do not fit comes back without files, and so does one with anything wrong: a
    build in full says best what it is.
    """
    from bookletgen.order.joining.joined_edition import make_joined_edition  # noqa: PLC0415  only workers load it

    return tuple(make_joined_edition(job, job.here(edition)) for edition in job.editions)
