"""The web app put together: Gradio's page, the app's own routes, and the gate in front of both."""

import os
import secrets

os.environ |= {  # read when Gradio and FastAPI are imported; nothing is to leave the machine
    "GRADIO_ANALYTICS_ENABLED": "False",
    "OTEL_SDK_DISABLED": "true",
    # Gradio keeps statistics of its last 10,000 events and works them all out anew after each one.
    "GRADIO_ANALYTICS_MAX_EVENTS": "1",
    "GRADIO_ANALYTICS_CACHE_FREQUENCY": "1000000000",
}

import gradio as gr
from fastapi import FastAPI
from starlette.types import ASGIApp

from .desk import Desk
from .files import head, routes
from .gate import Gate, Hosts
from .page import Page


def build(desk: Desk, hosts: Hosts) -> ASGIApp:
    """Return the app.

    Args:
        desk: opens what a request asks for.
        hosts: the names under which the app may be addressed.
    """
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    app.include_router(routes(desk, secrets.token_hex(8)))
    gr.mount_gradio_app(
        app,
        Page(desk).blocks(),
        path="/",
        footer_links=[],
        run_history=False,  # it would keep what the owner writes in the browser
        show_error=False,
        max_file_size=0,
        enable_monitoring=False,
        theme=gr.themes.Base(font=["system-ui", "sans-serif"], font_mono=["monospace"]),
    )
    return Gate(app, hosts, desk.owners, desk.language, head)
