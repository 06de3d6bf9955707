using System.Text.Json;
using FactBot.Wire;

namespace FactBot.Discord.Protocol.Gateway;

/// <summary>A frame received over the gateway.</summary>
internal abstract record GatewayFrame
{
    private GatewayFrame()
    {
    }

    public sealed record Hello(TimeSpan Interval) : GatewayFrame;

    public sealed record Ack : GatewayFrame;

    /// <summary>Discord asks for an immediate heartbeat.</summary>
    public sealed record BeatNow : GatewayFrame;

    public sealed record Reconnect : GatewayFrame;

    public sealed record Invalid(bool Resumable) : GatewayFrame;

    public sealed record Dispatch(GatewayEvent Event) : GatewayFrame;

    /// <summary>A frame of unknown form.</summary>
    public sealed record Unknown : GatewayFrame;

    /// <summary>Reads a frame; never throws.</summary>
    public static GatewayFrame Read(JsonElement frame) => frame.Number("op") switch
    {
        0 when frame.Text("t") is { } name && frame.Large("s") is { } sequence and > 0 =>
            new Dispatch(new GatewayEvent(name, frame.Child("d") ?? default, sequence)),
        1 => new BeatNow(),
        7 => new Reconnect(),
        9 => new Invalid(frame.Flag("d")),
        10 => new Hello(TimeSpan.FromMilliseconds(frame.Child("d")?.Fraction("heartbeat_interval") is { } interval and > 0 and < 1e8 ? interval : 41_250)),
        11 => new Ack(),
        _ => new Unknown(),
    };
}
