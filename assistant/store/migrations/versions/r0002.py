"""The owner's own documents."""

import sqlalchemy as sa
from alembic import op

revision = "r0002"
down_revision = "r0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create their tables."""
    op.create_table(
        "documents",
        sa.Column("id", sa.String(8), primary_key=True),
        sa.Column("project", sa.String(8), sa.ForeignKey("projects.id", ondelete="CASCADE"), nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("unit", sa.String(9), nullable=False),
        sa.Column("language", sa.String(2), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("embedding", sa.Text, nullable=False),
        sa.Column("passages", sa.Integer, nullable=False),
    )
    op.create_index("documents_by_project", "documents", ["project"])
    op.create_table(
        "passages",
        sa.Column("document", sa.String(8), sa.ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("vector", sa.LargeBinary),
    )
