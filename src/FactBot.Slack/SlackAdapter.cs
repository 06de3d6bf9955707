using System.Text.Json;
using FactBot.Core.Delivery;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Slack.Inbound;
using FactBot.Slack.Outbound;
using FactBot.Slack.Protocol;
using FactBot.Slack.Protocol.Wire;
using Microsoft.Extensions.Logging;

namespace FactBot.Slack;

/// <summary>Slack as a platform of the desk: Socket Mode in, the Web API out.</summary>
public sealed partial class SlackAdapter : IChatAdapter
{
    public const string PlatformName = "slack";

    /// <summary>Of an attached file, in bytes.</summary>
    private const int MostBytes = 20 << 20;

    private static readonly TimeSpan AuthRetry = TimeSpan.FromSeconds(10);

    private readonly SlackOptions _options;
    private readonly SlackWebApi _api;
    private readonly IDeskNow _desk;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly SocketModeClient _socket;
    private SlackDelivery? _delivery;

    public SlackAdapter(SlackOptions options, SlackWebApi api, IDeskNow desk, SocketModeOptions sockets, TimeProvider time, ILogger<SlackAdapter> logger)
    {
        (_options, _api, _desk, _time, _logger) = (options, api, desk, time, logger);
        _socket = new SocketModeClient(api, options.AppToken, sockets, time);
    }

    public string Platform => PlatformName;

    public AdapterState State => new(Counts.Open > 0, ShutOut, ShutOut is not null);

    public SocketModeCounts Counts => _socket.Counts;

    /// <summary>Why Slack has shut the bot out, or null.</summary>
    public string? ShutOut { get; private set; }

    public async Task RunAsync(IInbox inbox, CancellationToken ct)
    {
        if (await WhoAmIAsync(ct).ConfigureAwait(false) is not { } self)
        {
            return;
        }

        var directory = new SlackDirectory(_api, _options.BotToken, _time);
        var events = new SlackEvents(self, directory, _desk);
        var actions = new SlackActions(self, directory, _desk, _api, _options.BotToken);
        _delivery = new SlackDelivery(_api, _options.BotToken, self.User);
        ShutOut = await _socket.RunAsync(
            async (envelope, stop) =>
            {
                var step = await StepAsync(envelope, events, actions, stop).ConfigureAwait(false);
                if (step.Event is { } received)
                {
                    await inbox.AcceptAsync(received, stop).ConfigureAwait(false);
                }

                return step.Reply;
            },
            (_, _) => Task.CompletedTask,
            ct).ConfigureAwait(false);
        LogShutOut(_logger, ShutOut);
    }

    public Task<Receipt> DeliverAsync(Delivery delivery, CancellationToken ct) => _delivery is { } ready
        ? ready.SendAsync(delivery, ct)
        : Task.FromResult<Receipt>(new Receipt.TryLater(TimeSpan.FromSeconds(1), true, "not connected yet"));

    public async Task<Receipt?> FindAsync(Delivery delivery, CancellationToken ct) => _delivery is { } ready
        ? await ready.FindAsync(delivery, ct).ConfigureAwait(false)
        : new Receipt.TryLater(TimeSpan.FromSeconds(1), true, "not connected yet");

    /// <summary>Only files of Slack's own are asked for with the token.</summary>
    public async Task<ReadOnlyMemory<byte>?> ReadFileAsync(AttachedFile file, CancellationToken ct) =>
        Uri.TryCreate(file.Locator, UriKind.Absolute, out var address) && IsSlacks(address)
            && await _api.DownloadAsync(address, _options.BotToken, MostBytes, ct).ConfigureAwait(false) is { } bytes
            ? bytes
            : null;

    private static async Task<SlackStep> StepAsync(SocketFrame.Envelope envelope, SlackEvents events, SlackActions actions, CancellationToken ct)
    {
        if (envelope.Payload.ValueKind is not JsonValueKind.Object)
        {
            return SlackStep.Nothing;
        }

        return envelope.Type switch
        {
            "events_api" => new SlackStep(await events.ReadAsync(envelope.Payload, ct).ConfigureAwait(false), SocketReply.Empty),
            "slash_commands" => await actions.CommandAsync(envelope.Payload, ct).ConfigureAwait(false),
            "interactive" => await actions.InteractiveAsync(envelope.Payload, ct).ConfigureAwait(false),
            _ => SlackStep.Nothing,
        };
    }

    private async Task<SlackIdentity?> WhoAmIAsync(CancellationToken ct)
    {
        while (true)
        {
            switch (await _api.CallAsync("auth.test", SlackArguments.None, _options.BotToken, ct).ConfigureAwait(false))
            {
                case SlackAnswer.Ok ok when ok.Body.Text("team_id") is { } team && ok.Body.Text("user_id") is { } user:
                    return new SlackIdentity(team, user, ok.Body.Text("bot_id"));
                case SlackAnswer.Failed failed when failed.Error is not ("internal_error" or "fatal_error" or "service_unavailable"):
                    ShutOut = failed.ToString();
                    LogShutOut(_logger, ShutOut);
                    return null;
                default:
                    await Task.Delay(AuthRetry, _time, ct).ConfigureAwait(false);
                    break;
            }
        }
    }

    private bool IsSlacks(Uri address) =>
        address.Host == _options.ApiBaseUrl.Host || (address.Scheme == Uri.UriSchemeHttps && (address.Host == "slack.com" || address.Host.EndsWith(".slack.com", StringComparison.Ordinal)));

    [LoggerMessage(Level = LogLevel.Error, Message = "Slack lets the bot in no more: {Why}")]
    private static partial void LogShutOut(ILogger logger, string? why);
}
