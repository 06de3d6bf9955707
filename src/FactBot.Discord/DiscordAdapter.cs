using FactBot.Core.Messages;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Discord.Api;
using FactBot.Discord.Inbound;
using FactBot.Discord.Outbound;
using FactBot.Discord.Protocol;
using FactBot.Discord.Registration;
using FactBot.Wire;
using Microsoft.Extensions.Logging;

namespace FactBot.Discord;

/// <summary>The Discord adapter: events come in over the gateway, deliveries go out over the HTTP API.</summary>
/// <param name="options">The token, and the hosts that files may be fetched from.</param>
/// <param name="rest">The HTTP API.</param>
/// <param name="gateway">The gateway client; it must ask for <see cref="DiscordAccess.Intents"/>.</param>
/// <param name="desk">The queries for forms, suggestions and known messages.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">The log of failures; it never holds what people write.</param>
public sealed partial class DiscordAdapter(
    DiscordOptions options, DiscordRest rest, GatewayClient gateway, IDeskQueries desk, TimeProvider time, ILogger<DiscordAdapter> logger) : IChatAdapter
{
    /// <summary>The size limit of an attached file, in bytes.</summary>
    private const int MostBytes = 20 << 20;

    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(5);

    /// <summary>How long the first events wait until servers and channels are known.</summary>
    private static readonly TimeSpan Entry = TimeSpan.FromSeconds(3);

    private readonly DiscordApi _api = new(rest, options.BotToken);
    private readonly OpenInteractions _open = new();
    private DiscordDelivery? _delivery;
    private string? _shutOut;
    private string? _unregistered;

    public string Platform => DiscordOptions.PlatformName;

    public AdapterState State =>
        (_shutOut ?? rest.ShutOut) is { } why ? new AdapterState(false, why, ForGood: true)
        : _delivery is null ? new AdapterState(false, "Discord has not answered yet.")
        : new AdapterState(gateway.State.Connected, gateway.State.Problem ?? _unregistered);

    public async Task RunAsync(IInbox inbox, CancellationToken ct)
    {
        if (await WhoAmIAsync(ct) is not { } self)
        {
            LogShutOut(logger, _shutOut);
            return;
        }

        var inbound = new DiscordInbound(_api, self, _open, desk, inbox, time);
        var hint = new NoteHint(_api, self.User);
        inbound.WhereTextIsWithheld(IsTextWithheld, channel => _ = TellAsync(hint, channel, ct));
        using var running = CancellationTokenSource.CreateLinkedTokenSource(ct);
        await inbound.EnterAsync(Entry, running.Token);
        _delivery = new DiscordDelivery(_api, self.User, _open, new MessageRenderer(IsTextWithheld), inbound.GoneAsync, time, logger);
        var registering = RegisterAsync(self.Application, running.Token);
        gateway.Counts.Failing += failure => LogFailed(logger, failure.GetType().Name);
        _shutOut = await gateway.RunAsync(inbound.TakeAsync, inbound.CatchUpAsync, ct);
        LogShutOut(logger, _shutOut);
        await running.CancelAsync();
        await registering.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public Task<Receipt> DeliverAsync(Delivery delivery, CancellationToken ct) => _delivery is { } ready
        ? ready.SendAsync(delivery, ct)
        : Task.FromResult<Receipt>(NotYet());

    public Task<Receipt?> FindAsync(Delivery delivery, CancellationToken ct) => _delivery is { } ready
        ? ready.FindAsync(delivery, ct)
        : Task.FromResult<Receipt?>(NotYet());

    /// <summary>Only Discord's own files are fetched, because people write addresses too.</summary>
    public async Task<ReadOnlyMemory<byte>?> ReadFileAsync(AttachedFile file, CancellationToken ct)
    {
        if (!Uri.TryCreate(file.Locator, UriKind.Absolute, out var address) || !options.MayFetch(address)
            || await _api.DownloadAsync(address, MostBytes, ct) is not { } bytes)
        {
            // One conditional expression would turn null into an empty file, because the other branch is a byte array.
            return null;
        }

        return bytes;
    }

    private bool IsTextWithheld() => gateway.State.Missing.HasFlag(GatewayIntents.MessageContent);

    private Receipt.TryLater NotYet() => new(_shutOut is null ? TimeSpan.FromSeconds(3) : TimeSpan.FromHours(1), true, "not connected yet");

    private async Task<DiscordIdentity?> WhoAmIAsync(CancellationToken ct)
    {
        while (true)
        {
            var user = await _api.SelfAsync(ct);
            var app = user is DiscordResponse.Ok ? await _api.ApplicationAsync(ct) : user;
            if (user is DiscordResponse.Ok me && app is DiscordResponse.Ok mine && me.Body.Text("id") is { } id && mine.Body.Text("id") is { } application)
            {
                gateway.Lacking = DiscordAccess.ReadsWords(mine.Body) ? GatewayIntents.None : GatewayIntents.MessageContent;
                return new DiscordIdentity(id, application);
            }

            if (app is DiscordResponse.Failed { Status: 401 })
            {
                _shutOut = rest.ShutOut ?? "Discord does not know the bot's token.";
                return null;
            }

            await Task.Delay(app is DiscordResponse.RateLimited limited ? limited.RetryAfter : Retry, time, ct);
        }
    }

    private async Task RegisterAsync(string application, CancellationToken ct)
    {
        var registration = new CommandRegistration(_api);
        while (await registration.RunAsync(application, ct) is RegistrationResult.Failed)
        {
            _unregistered = $"The commands could not be registered: {registration.Problem}.";
            LogNotRegistered(logger, registration.Problem);
            await Task.Delay(TimeSpan.FromMinutes(5), time, ct);
        }

        _unregistered = null;
    }

    private async Task TellAsync(NoteHint hint, string channel, CancellationToken ct)
    {
        try
        {
            await hint.TellAsync(channel, ct);
        }
        catch (OperationCanceledException)
        {
            // The program shuts down; the next reply gets the hint.
            LogNotTold(logger, channel);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Discord lets the bot in no more: {Why}")]
    private static partial void LogShutOut(ILogger logger, string? why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "An event could not be taken in, by {Exception}; it comes again")]
    private static partial void LogFailed(ILogger logger, string exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The commands could not be registered: {Why}")]
    private static partial void LogNotRegistered(ILogger logger, string? why);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Nobody was told in {Channel} that replies arrive without words")]
    private static partial void LogNotTold(ILogger logger, string channel);
}
