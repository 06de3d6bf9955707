using FactBot.Core.Messages;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Slack.App;
using FactBot.Slack.Inbound;
using FactBot.Slack.Outbound;
using FactBot.Slack.Protocol;
using FactBot.Wire;
using Microsoft.Extensions.Logging;

namespace FactBot.Slack;

/// <summary>The Slack adapter: events come in over Socket Mode, deliveries go out over the Web API.</summary>
public sealed partial class SlackAdapter : IChatAdapter
{
    /// <summary>The size limit of an attached file, in bytes.</summary>
    private const int MostBytes = 20 << 20;

    /// <summary>How often unread threads are retried; the wait doubles, which makes about two hours.</summary>
    private const int MostReadings = 8;
    private static readonly TimeSpan ReadAgain = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan AuthRetry = TimeSpan.FromSeconds(10);

    private readonly SlackOptions _options;
    private readonly SlackWebApi _api;
    private readonly IDeskQueries _desk;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly SocketModeClient _socket;
    private readonly SlackConnectionStatus _status;
    private volatile SlackDelivery? _delivery;

    public SlackAdapter(SlackOptions options, SlackWebApi api, IDeskQueries desk, SocketModeOptions sockets, TimeProvider time, ILogger<SlackAdapter> logger)
    {
        (_options, _api, _desk, _time, _logger) = (options, api, desk, time, logger);
        _socket = new SocketModeClient(api, options.AppToken, sockets, time);
        _status = new SlackConnectionStatus(_socket.Counts);
    }

    public string Platform => SlackOptions.PlatformName;

    public AdapterState State => _status.State;

    public SocketModeCounts Counts => _socket.Counts;

    /// <summary>Why Slack refuses the bot permanently, or null.</summary>
    public string? ShutOut => _status.ShutOut;

    public async Task RunAsync(IInbox inbox, CancellationToken ct)
    {
        if (await WhoAmIAsync(ct) is not { } self)
        {
            return;
        }

        var handler = new EnvelopeHandler(self, _options, _api, _desk, inbox, _time);
        _delivery = new SlackDelivery(_api, _options, self.User, _status, _time);
        await handler.LookBackAsync(ct);
        using var running = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var reading = ReadMissedAsync(handler, running.Token);
        Counts.Failing += failure => LogFailed(_logger, failure.GetType().Name);
        try
        {
            _status.ShutOut = await _socket.RunAsync(handler.TakeAsync, handler.Missed, running.Token);
            LogShutOut(_logger, _status.ShutOut);
        }
        finally
        {
            await running.CancelAsync();
            await reading;
        }
    }

    public Task<Receipt> DeliverAsync(Delivery delivery, CancellationToken ct) => _delivery is { } ready
        ? ready.SendAsync(delivery, ct)
        : Task.FromResult<Receipt>(NotYet());

    public async Task<Receipt?> FindAsync(Delivery delivery, CancellationToken ct) => _delivery is { } ready
        ? await ready.FindAsync(delivery, ct)
        : NotYet();

    private Receipt.TryLater NotYet() => new(ShutOut is null ? TimeSpan.FromSeconds(3) : TimeSpan.FromHours(1), true, "not connected yet");

    /// <summary>Only Slack's own files are requested with the token.</summary>
    public async Task<ReadOnlyMemory<byte>?> ReadFileAsync(AttachedFile file, CancellationToken ct) =>
        Uri.TryCreate(file.Locator, UriKind.Absolute, out var address) && SlackAddresses.IsFile(address, _options.ApiBaseUrl)
            && await _api.DownloadAsync(address, _options.BotToken, MostBytes, ct) is { } bytes
            ? new ReadOnlyMemory<byte>(bytes)
            : null;

    /// <summary>Reads missed replies while live events go on. A failed reading or storing is retried with a back-off.</summary>
    private async Task ReadMissedAsync(EnvelopeHandler handler, CancellationToken ct)
    {
        try
        {
            for (var tries = 0; ;)
            {
                await handler.NextMissedAsync(ct);
                if (await handler.ReadMissedAsync(ct) is not { } why)
                {
                    tries = 0;
                    continue;
                }

                LogNotRead(_logger, why);
                if (++tries > MostReadings)
                {
                    handler.GiveUp();
                    tries = 0;
                    continue;
                }

                await Task.Delay(ReadAgain * Math.Pow(2, tries - 1), _time, ct);
                handler.ReadAgain();
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The program shuts down.
        }
    }

    private async Task<SlackIdentity?> WhoAmIAsync(CancellationToken ct)
    {
        while (true)
        {
            switch (await _api.CallAsync("auth.test", SlackArguments.None, _options.BotToken, ct))
            {
                case SlackResponse.Ok ok when ok.Body.Text("team_id") is { } team && ok.Body.Text("user_id") is { } user:
                    _status.Trouble = null;
                    return new SlackIdentity(team, user, ok.Body.Text("bot_id"));
                case SlackResponse.Failed failed when !SlackErrors.Passing(failed.Error):
                    _status.ShutOut = failed.Error;
                    LogShutOut(_logger, _status.ShutOut);
                    return null;
                case var response:
                    _status.Trouble = response is SlackResponse.Failed { Error: var error } ? error : "unreachable";
                    await Task.Delay((response as SlackResponse.RateLimited)?.RetryAfter ?? AuthRetry, _time, ct);
                    break;
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Slack lets the bot in no more: {Why}")]
    private static partial void LogShutOut(ILogger logger, string? why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "An event could not be taken in, by {Exception}; Slack tells it again")]
    private static partial void LogFailed(ILogger logger, string exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Threads could not be read for missed notes: {Why}")]
    private static partial void LogNotRead(ILogger logger, string why);
}
