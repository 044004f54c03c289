"""Parts of `build/bench store`: other people's queues, and a queue that has grown very long."""
