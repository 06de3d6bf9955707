using System.Text;
using System.Text.Json.Nodes;
using FactBot.Tests.Discord.Fake;

namespace FactBot.Tests.Wire;

/// <summary>What the bot sends to Discord: requests to the HTTP API, and frames of the gateway but for heartbeats.</summary>
internal sealed class DiscordWire(FakeDiscord discord)
{
    private readonly List<(FakeConnection Connection, int Taken)> _connections = [];
    private int _requests;

    public IEnumerable<WireLine> Take()
    {
        var requests = discord.Requests.Skip(_requests).ToList();
        _requests += requests.Count;
        return [.. Frames(), .. requests.Select(Line)];
    }

    private IEnumerable<WireLine> Frames()
    {
        while (discord.Gateway.TryNextConnection(out var connection))
        {
            _connections.Add((connection!, 0));
        }

        for (var i = 0; i < _connections.Count; i++)
        {
            var (connection, taken) = _connections[i];
            var frames = connection.Frames.ToList();
            _connections[i] = (connection, frames.Count);
            foreach (var frame in frames.Skip(taken).Where(f => (int?)f["op"] != 1))
            {
                yield return new WireLine("0", true, $"gateway{connection.Query} {WireJson.Write(Told(frame), 0)}");
            }
        }
    }

    /// <summary>What differs from machine to machine, and the session's id, which Discord makes up.</summary>
    private static JsonNode Told(JsonNode frame)
    {
        var told = frame.DeepClone();
        if (told["d"]?["properties"]?["os"] is not null)
        {
            told["d"]!["properties"]!["os"] = "<os>";
        }

        if (told["d"]?["session_id"] is not null)
        {
            told["d"]!["session_id"] = "<session>";
        }

        return told;
    }

    private WireLine Line(FakeRequest request)
    {
        var (lane, isOrdered) = LaneOf(request);
        var text = new StringBuilder($"{request.Method} {request.Path}");
        text.Append(request.Query.Count == 0 ? "" : "?" + string.Join('&', request.Query.Select(q => $"{q.Key}={q.Value}")));
        if (request.Body is { } body)
        {
            text.Append("\n  ").Append(WireJson.Write(body, 1));
        }

        return new WireLine(lane, isOrdered, text.ToString());
    }

    /// <summary>A thread goes with its channel; the answers to one interaction go in order, and so do the marks on one message.</summary>
    private (string Lane, bool IsOrdered) LaneOf(FakeRequest request)
    {
        var place = request.Values.GetValueOrDefault("channel_id") is { } id ? discord.Channels.Channel(id)?.Parent ?? id : "";
        return request switch
        {
            { Method: "GET" } => ("2", false),
            { Route: var route } when route.StartsWith("/interactions", StringComparison.Ordinal) => ("1", false),
            { Route: var route } when route.Contains("/reactions/", StringComparison.Ordinal) => ($"3 {request["message_id"]}", true),
            { Route: var route } when route.StartsWith("/webhooks", StringComparison.Ordinal) => ($"5 {request["webhook_token"]}", true),
            _ when place.StartsWith('7') || place.Length == 0 => ("6", false),
            _ => ($"4 {place}", true),
        };
    }
}
