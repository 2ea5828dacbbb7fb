"""An organisation as its file describes it: whose name, logo, contacts and local facts go into editions."""

from pydantic import Field

from bookletgen.model.inline import Text
from bookletgen.model.names import EmailAddress, ImageName, PhoneNumber, TokenName, WebPage
from bookletgen.model.source import Node, Value


class Contact(Node):
    """Somebody the reader can turn to."""

    name: Value
    phone: PhoneNumber | None = None
    hours: Value | None = None
    email: EmailAddress | None = None
    web: WebPage | None = None
    about: Text | None = None


class Panel(Node):
    """A few words and the ways to follow them up."""

    text: Text
    phone: PhoneNumber | None = None
    email: EmailAddress | None = None
    web: WebPage | None = None


class OrganisationFile(Node):
    """organisations/<id>.yaml: whose name, logo, contacts and local facts go in.

    Copies are sent to `delivery_address`, or else to `address`, which is the one that is printed.
    """

    name: Value
    logo: ImageName | None = None
    address: tuple[Value, ...] = ()
    delivery_address: tuple[Value, ...] = ()
    contacts: tuple[Contact, ...] = ()
    tokens: dict[TokenName, Value] = Field(default_factory=dict)
    feedback: Panel
    other_formats: Panel
