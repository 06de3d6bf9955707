using System.Net.WebSockets;
using FactBot.Slack.Protocol.Wire;

namespace FactBot.Slack.Protocol;

/// <summary>
/// Socket Mode (https://docs.slack.dev/apis/events-api/using-socket-mode): keeps one socket open, opens the next before Slack ends
/// the old one, and comes back after a break.
/// </summary>
/// <param name="api">For the sockets' addresses.</param>
/// <param name="appToken">"xapp-...", with connections:write.</param>
/// <param name="options">Waits and limits.</param>
/// <param name="time">The clock.</param>
public sealed class SocketModeClient(SlackWebApi api, string appToken, SocketModeOptions options, TimeProvider time)
{
    private static readonly HashSet<string> ForGood = new(StringComparer.Ordinal)
    {
        "invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired", "not_allowed_token_type", "missing_scope", "org_login_required", "team_access_not_granted",
    };

    public SocketModeCounts Counts { get; } = new();

    /// <summary>
    /// Receives until told to stop, or until Slack lets the app in no more. An envelope is acknowledged when
    /// <paramref name="handle"/> returns; one that it throws at is not, and comes again.
    /// </summary>
    /// <param name="handle">Takes one envelope after the other.</param>
    /// <param name="missed">Told after a break in which events may have been lost: since when nothing was received.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>Why Slack shuts the app out.</returns>
    public async Task<string> RunAsync(
        Func<SocketFrame.Envelope, CancellationToken, Task<SocketReply>> handle, Func<DateTimeOffset, CancellationToken, Task> missed, CancellationToken ct)
    {
        var draining = new List<Task>();
        DateTimeOffset? broken = null;
        var failures = 0;
        while (true)
        {
            ct.ThrowIfCancellationRequested();
            var (socket, problem) = await OpenAsync(ct).ConfigureAwait(false);
            if (problem is not null && ForGood.Contains(problem))
            {
                return problem;
            }

            if (socket is null)
            {
                broken ??= time.GetUtcNow();
                await Task.Delay(Wait(++failures), time, ct).ConfigureAwait(false);
                continue;
            }

            failures = 0;
            var reading = ReadAsync(socket, handle, ct);
            if (broken is { } since)
            {
                broken = null;
                await missed(since, ct).ConfigureAwait(false);
            }

            await Task.WhenAny(reading, socket.ReplaceAsked).ConfigureAwait(false);
            if (!reading.IsCompleted)
            {
                draining.RemoveAll(d => d.IsCompleted);
                draining.Add(reading);
                continue;
            }

            switch (await reading.ConfigureAwait(false))
            {
                case SocketEnd.LinkDisabled:
                    return "link_disabled";
                case SocketEnd.TooMany:
                    broken = time.GetUtcNow();
                    await Task.Delay(options.CrowdedWait, time, ct).ConfigureAwait(false);
                    break;
                default:
                    // Also one that asked to be replaced and was gone before the next one was there.
                    broken = time.GetUtcNow();
                    break;
            }
        }
    }

    private async Task<SocketEnd> ReadAsync(SocketModeSocket socket, Func<SocketFrame.Envelope, CancellationToken, Task<SocketReply>> handle, CancellationToken ct)
    {
        Counts.Connected();
        try
        {
            return await socket.RunAsync(handle, ct).ConfigureAwait(false);
        }
        finally
        {
            Counts.Left();
            socket.Dispose();
        }
    }

    private async Task<(SocketModeSocket? Socket, string? Problem)> OpenAsync(CancellationToken ct)
    {
        var answer = await api.CallAsync("apps.connections.open", SlackArguments.None, appToken, ct).ConfigureAwait(false);
        if (answer is SlackAnswer.RateLimited limited)
        {
            await Task.Delay(limited.RetryAfter, time, ct).ConfigureAwait(false);
            return (null, null);
        }

        if (answer is not SlackAnswer.Ok ok || ok.Body.Text("url") is not { } url || !Uri.TryCreate(url, UriKind.Absolute, out var address))
        {
            return (null, (answer as SlackAnswer.Failed)?.Error);
        }

        var socket = new SocketModeSocket(options, Counts, time);
        try
        {
            await socket.ConnectAsync(address, ct).ConfigureAwait(false);
            return (socket, null);
        }
        catch (Exception failed) when (failed is WebSocketException or TimeoutException or IOException or HttpRequestException)
        {
            socket.Dispose();
            return (null, null);
        }
    }

    private TimeSpan Wait(int failures)
    {
        var wait = options.FirstRetry * Math.Pow(2, Math.Min(20, failures - 1));
        return wait < options.LongestRetry ? wait : options.LongestRetry;
    }
}
