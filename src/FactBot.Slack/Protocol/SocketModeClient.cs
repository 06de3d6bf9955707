using FactBot.Slack.Protocol.Wire;

namespace FactBot.Slack.Protocol;

/// <summary>
/// Socket Mode (https://docs.slack.dev/apis/events-api/using-socket-mode): keeps one socket open, opens the next before Slack ends the old
/// one, and reconnects after a break.
/// </summary>
/// <param name="api">The Web API, for the sockets' addresses.</param>
/// <param name="appToken">The app's token, "xapp-...", with connections:write.</param>
/// <param name="options">Waits and limits.</param>
/// <param name="time">The clock.</param>
public sealed class SocketModeClient(SlackWebApi api, string appToken, SocketModeOptions options, TimeProvider time)
{
    private static readonly HashSet<string> ForGood = new(StringComparer.Ordinal)
    {
        "invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired", "not_allowed_token_type", "missing_scope", "org_login_required", "team_access_not_granted", "access_denied", SocketOpener.LinkDisabled,
    };

    private readonly SocketOpener _opening = new(api, appToken, options, time);
    private readonly TaskCompletionSource<string> _shutOut = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<Task> _leaving = [];

    public SocketModeCounts Counts => _opening.Counts;

    /// <summary>
    /// Receives envelopes until canceled, or until Slack refuses the app permanently. An envelope is acknowledged when <paramref
    /// name="handle"/> returns; where it throws, the envelope is not acknowledged and comes again.
    /// </summary>
    /// <param name="handle">
    /// Handles an envelope. It is called in the order of arrival, and for the next envelope before it has returned: a wait for one delays
    /// no other.
    /// </param>
    /// <param name="missed">Called after a break in which events may have been lost, with the time since when nothing was received.</param>
    /// <param name="ct">Ends the receiving.</param>
    /// <returns>Why Slack refuses the app.</returns>
    public async Task<string> RunAsync(Func<SocketFrame.Envelope, CancellationToken, Task<EnvelopeResponse>> handle, Action<DateTimeOffset> missed, CancellationToken ct)
    {
        using var running = CancellationTokenSource.CreateLinkedTokenSource(ct);
        try
        {
            return await KeepOpenAsync(handle, missed, running.Token);
        }
        finally
        {
            await running.CancelAsync();
            await Task.WhenAll(_leaving).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<string> KeepOpenAsync(Func<SocketFrame.Envelope, CancellationToken, Task<EnvelopeResponse>> handle, Action<DateTimeOffset> missed, CancellationToken ct)
    {
        var (failures, crowded) = (0, 0);
        SocketModeSocket? old = null;
        while (!_shutOut.Task.IsCompleted)
        {
            var (socket, problem, wait) = await _opening.OpenAsync(ct);
            if (problem is not null && ForGood.Contains(problem))
            {
                return problem;
            }

            if (socket is null)
            {
                await PauseAsync(Longer(wait, problem == SocketOpener.Crowded ? Doubled(options.CrowdedWait, ++crowded) : Doubled(options.FirstRetry, ++failures)), ct);
                continue;
            }

            old?.RetireAfter(options.Overlap);
            old = socket;
            Counts.Connected();
            if (Counts.TakeDeafSince() is { } since)
            {
                missed(since);
            }

            var reading = ReadAsync(socket, handle, ct);
            await Task.WhenAny(reading, socket.ReplaceAsked, _shutOut.Task);
            if (reading.IsCompleted && !_shutOut.Task.IsCompleted)
            {
                var end = await reading;
                (failures, crowded) = (socket.HasServed ? 0 : failures + 1, end is SocketEnd.TooMany ? crowded + 1 : 0);
                await PauseAsync(end is SocketEnd.TooMany ? Doubled(options.CrowdedWait, crowded) : Doubled(options.FirstRetry, failures), ct);
            }
        }

        return await _shutOut.Task;
    }

    /// <summary>Reads until the socket ends, and returns at once then. The socket is disposed of when its envelopes are handled.</summary>
    private Task<SocketEnd> ReadAsync(SocketModeSocket socket, Func<SocketFrame.Envelope, CancellationToken, Task<EnvelopeResponse>> handle, CancellationToken ct)
    {
        var reading = RunAsync();
        _leaving.RemoveAll(l => l.IsCompleted);
        _leaving.Add(LeaveAsync());
        return reading;

        async Task<SocketEnd> RunAsync()
        {
            try
            {
                var end = await socket.RunAsync(handle, ct);
                if (end is SocketEnd.LinkDisabled)
                {
                    _shutOut.TrySetResult(SocketOpener.LinkDisabled);
                }

                return end;
            }
            finally
            {
                Counts.Left(socket.SureUntil);
            }
        }

        async Task LeaveAsync()
        {
            await ((Task)reading).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await socket.SettleAsync();
            socket.Dispose();
        }
    }

    private async Task PauseAsync(TimeSpan pause, CancellationToken ct)
    {
        if (pause > TimeSpan.Zero)
        {
            await Task.WhenAny(Task.Delay(pause, time, ct), _shutOut.Task);
            ct.ThrowIfCancellationRequested();
        }
    }

    /// <summary>The wait doubles with each failure; it is zero after a success.</summary>
    private TimeSpan Doubled(TimeSpan first, int failures)
    {
        var wait = failures == 0 ? TimeSpan.Zero : first * Math.Pow(2, Math.Min(20, failures - 1));
        return wait < options.LongestRetry ? wait : Longer(options.LongestRetry, first);
    }

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
