namespace FactBot.Slack.Inbound;

/// <summary>
/// Keeps the order of events in a channel. Events are read in parallel, because names and channels may have to be looked up, and stored in
/// the order of their arrival: a note before its edit, "take 3" before "verdict 3". A wait in one channel delays no other.
/// </summary>
internal sealed class ChannelOrder
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Task> _last = new(StringComparer.Ordinal);

    /// <summary>Takes the next place in a channel's queue. The caller must call it in the order of events, and dispose of the place.</summary>
    public Place Take(string channel)
    {
        lock (_lock)
        {
            var place = new Place(this, channel, _last.GetValueOrDefault(channel, Task.CompletedTask));
            _last[channel] = place.Over;
            return place;
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

        /// <summary>Completes when this place is first in the queue.</summary>
        public Task Come { get; } = before;

        internal Task Over => _over.Task;

        public void Dispose()
        {
            // A place that is disposed of early leaves the queue only when it is first.
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
