"""A web server that takes what curl sends and throws it away: the yardstick's other end.

usage: python build/benches/delivery/sink.py HOST PORT
"""

import sys

import uvicorn


async def app(_scope, receive, send):
    while (await receive()).get("more_body"):
        pass
    await send({"type": "http.response.start", "status": 204, "headers": []})
    await send({"type": "http.response.body"})


if __name__ == "__main__":
    uvicorn.run(app, host=sys.argv[1], port=int(sys.argv[2]), log_config=None, lifespan="off")
