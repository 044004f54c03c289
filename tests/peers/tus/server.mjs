// A tus server that nobody here wrote (@tus/server), on a free port of loopback: node server.mjs FOLDER
import { FileStore } from "@tus/file-store";
import { Server } from "@tus/server";

const tus = new Server({ path: "/v1/blobs", datastore: new FileStore({ directory: process.argv[2] }) });
const listener = tus.listen({ host: "127.0.0.1", port: 0 }, () => console.log(listener.address().port));
