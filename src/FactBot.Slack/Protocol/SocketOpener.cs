using System.Net.WebSockets;
using FactBot.Wire;

namespace FactBot.Slack.Protocol;

/// <summary>Requests a socket's address and connects to it. An address is valid for one socket, and for a short time.</summary>
internal sealed class SocketOpener(SlackWebApi api, string appToken, SocketModeOptions options, TimeProvider time)
{
    public const string Crowded = "too_many_websockets";
    public const string LinkDisabled = "link_disabled";

    public SocketModeCounts Counts { get; } = new();

    /// <summary>A socket that received "hello"; otherwise Slack's error code and the wait that it asks for.</summary>
    public async Task<(SocketModeSocket? Socket, string? Problem, TimeSpan Wait)> OpenAsync(CancellationToken ct)
    {
        var response = await api.CallAsync("apps.connections.open", SlackArguments.None, appToken, ct);
        if (response is SlackResponse.Ok ok && Uri.TryCreate(ok.Body.Text("url"), UriKind.Absolute, out var address))
        {
            return await ConnectAsync(address, ct);
        }

        Counts.Trouble = response switch
        {
            SlackResponse.Failed failed => failed.Error,
            SlackResponse.RateLimited => "ratelimited",
            SlackResponse.NotSent unsent => unsent.Why,
            SlackResponse.Unclear unclear => unclear.Why,
            _ => "no address",
        };
        return (null, (response as SlackResponse.Failed)?.Error, (response as SlackResponse.RateLimited)?.RetryAfter ?? TimeSpan.Zero);
    }

    private async Task<(SocketModeSocket? Socket, string? Problem, TimeSpan Wait)> ConnectAsync(Uri address, CancellationToken ct)
    {
        var socket = new SocketModeSocket(options, Counts, time);
        SocketEnd? end = SocketEnd.Broken;
        try
        {
            end = await socket.ConnectAsync(address, ct);
            if (end is null)
            {
                Counts.Trouble = null;
                return (socket, null, TimeSpan.Zero);
            }
        }
        catch (Exception failed) when (failed is WebSocketException or TimeoutException or IOException or HttpRequestException or ArgumentException)
        {
            Counts.Trouble = failed is TimeoutException ? "no hello" : "the socket could not be opened";
        }
        finally
        {
            if (end is not null)
            {
                socket.Dispose();
            }
        }

        return (null, end switch { SocketEnd.TooMany => Crowded, SocketEnd.LinkDisabled => LinkDisabled, _ => null }, TimeSpan.Zero);
    }
}
