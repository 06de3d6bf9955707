using System.Text.Json;
using FactBot.Wire;

namespace FactBot.Slack.Protocol.Wire;

/// <summary>Why Slack closes a socket.</summary>
public enum DisconnectReason
{
    /// <summary>The socket ends soon; a new one should be open by then.</summary>
    Warning,

    /// <summary>The socket's lifetime is over.</summary>
    RefreshRequested,

    /// <summary>Socket Mode was turned off for the app, or its token was revoked: Slack opens no new socket.</summary>
    LinkDisabled,

    TooManyWebSockets,

    Other,
}

/// <summary>A frame received over Socket Mode.</summary>
public abstract record SocketFrame
{
    private SocketFrame()
    {
    }

    /// <param name="Connections">The number of open sockets of the app, this one included.</param>
    public sealed record Hello(int Connections) : SocketFrame;

    public sealed record Disconnect(DisconnectReason Reason) : SocketFrame;

    /// <param name="Id">The id that the acknowledgement repeats.</param>
    /// <param name="Type">The type: "events_api", "slash_commands", "interactive", or an unknown one.</param>
    /// <param name="Payload">The payload, with the event.</param>
    /// <param name="AcceptsPayload">Whether the acknowledgement may carry a payload.</param>
    public sealed record Envelope(string Id, string Type, JsonElement Payload, bool AcceptsPayload) : SocketFrame;

    /// <summary>A frame without JSON, or of an unknown type.</summary>
    public sealed record Unknown(string Why) : SocketFrame;

    /// <summary>Reads a text frame. Never throws.</summary>
    public static SocketFrame Read(ReadOnlyMemory<byte> utf8)
    {
        JsonElement root;
        try
        {
            using var document = JsonDocument.Parse(utf8);
            root = document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return new Unknown("no JSON");
        }

        return root.Text("envelope_id") is { Length: > 0 } id
            ? Enveloped(id, root)
            : root.Text("type") switch
            {
                "hello" => new Hello(root.Number("num_connections") ?? 1),
                "disconnect" => new Disconnect(ReasonOf(root.Text("reason"))),
                var other => new Unknown(other ?? "no type"),
            };
    }

    private static Envelope Enveloped(string id, JsonElement root) => root.Child("payload") is { ValueKind: JsonValueKind.Object } payload
        ? new Envelope(id, root.Text("type") ?? "", payload, root.Flag("accepts_response_payload"))
        : new Envelope(id, root.Text("type") ?? "", default, false);

    private static DisconnectReason ReasonOf(string? reason) => reason switch
    {
        "warning" => DisconnectReason.Warning,
        "refresh_requested" => DisconnectReason.RefreshRequested,
        "link_disabled" => DisconnectReason.LinkDisabled,
        "too_many_websockets" => DisconnectReason.TooManyWebSockets,
        _ => DisconnectReason.Other,
    };
}
