"""The first tables: projects, messages, changes."""

import sqlalchemy as sa
from alembic import op

revision = "r0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create them."""
    op.create_table(
        "projects",
        sa.Column("id", sa.String(8), primary_key=True),
        sa.Column("owner", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("language", sa.String(2), nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("talk", sa.Integer, nullable=False),
        sa.Column("messages", sa.Integer, nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated", sa.DateTime(timezone=True), nullable=False),
        sa.Column("body", sa.Text, nullable=False),
    )
    if op.get_bind().dialect.name == "postgresql":
        # Compressing a whole project on every turn costs more time than the room is worth.
        op.execute("ALTER TABLE projects ALTER COLUMN body SET STORAGE EXTERNAL")
    op.create_index("projects_by_owner", "projects", ["owner", "updated"])
    op.create_table(
        "messages",
        _project(),
        sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("talk", sa.Integer, nullable=False),
        sa.Column("role", sa.String(9), nullable=False),
        sa.Column("language", sa.String(2), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("interviewer", sa.String(6), nullable=False),
        sa.Column("intent", sa.Text),
        sa.Column("outcome", sa.Text),
        sa.Column("asked", sa.Text),
        sa.Column("proposed", sa.Text),
        sa.Column("citations", sa.Text),
        sa.Column("text", sa.Text, nullable=False),
    )
    op.create_table(
        "changes",
        _project(),
        sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("message", sa.Integer),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("undone", sa.Boolean, nullable=False),
        sa.Column("blanked", sa.Boolean, nullable=False),
        sa.Column("edits", sa.Text, nullable=False),
        sa.Column("inverses", sa.Text, nullable=False),
        sa.Column("redo", sa.Text),
    )


def _project() -> sa.Column[str]:
    return sa.Column("project", sa.String(8), sa.ForeignKey("projects.id", ondelete="CASCADE"), primary_key=True)
