namespace FactBot.Slack.Inbound;

/// <summary>
/// Events are read side by side, for names and channels may have to be asked for, and stored in the order in which they came, channel by
/// channel: a note before its edit, "take 3" before "verdict 3". What one channel waits for holds no other up.
/// </summary>
internal sealed class ChannelOrder
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Task> _last = new(StringComparer.Ordinal);

    /// <summary>Takes the next place in a channel's line: to be called in the order of events, and given back by disposing it.</summary>
    public Place Take(string channel)
    {
        lock (_lock)
        {
            var turn = new Place(this, channel, _last.GetValueOrDefault(channel, Task.CompletedTask));
            _last[channel] = turn.Over;
            return turn;
        }
    }

    private void Forget(string channel, Task last)
    {
        lock (_lock)
        {
            if (_last.GetValueOrDefault(channel) == last)
            {
                _last.Remove(channel);
            }
        }
    }

    internal sealed class Place(ChannelOrder order, string channel, Task before) : IDisposable
    {
        private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Completes when it is this one's turn.</summary>
        public Task Come { get; } = before;

        internal Task Over => _over.Task;

        public void Dispose()
        {
            // Who leaves the line before it was his turn leaves it when it comes.
            _ = Come.ContinueWith(
                _ =>
                {
                    _over.TrySetResult();
                    order.Forget(channel, Over);
                },
                CancellationToken.None,
                TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default);
        }
    }
}
