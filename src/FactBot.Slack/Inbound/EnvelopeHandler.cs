using System.Text.Json;
using System.Threading.Channels;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Slack.App;
using FactBot.Slack.Protocol;
using FactBot.Slack.Protocol.Wire;
using FactBot.Wire;

namespace FactBot.Slack.Inbound;

/// <summary>Handles envelopes: reads them in parallel, stores them in the order of their channel, and then responds.</summary>
internal sealed class EnvelopeHandler
{
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(2);

    /// <summary>The limit of threads to read; Slack allows about fifty a minute.</summary>
    private const int MostThreads = 100;

    private readonly SlackIdentity _self;
    private readonly IDeskQueries _desk;
    private readonly IInbox _inbox;
    private readonly TimeProvider _time;
    private readonly SlackEvents _events;
    private readonly SlackActions _actions;
    private readonly MissedReplyReader _missed;
    private readonly ChannelOrder _order = new();
    private readonly Channel<bool> _toRead = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Lock _lock = new();
    private DateTimeOffset? _since;

    public EnvelopeHandler(SlackIdentity self, SlackOptions options, SlackWebApi api, IDeskQueries desk, IInbox inbox, TimeProvider time)
    {
        (_self, _desk, _inbox, _time) = (self, desk, inbox, time);
        var directory = new SlackDirectory(api, options.BotToken, time);
        var context = new SlackEventContext(self, directory);
        _events = new SlackEvents(context, directory, desk);
        _actions = new SlackActions(context, desk, new FormOpener(context, desk, api, options));
        _missed = new MissedReplyReader(api, options.BotToken, _events, time);
    }

    public async Task<EnvelopeResponse> TakeAsync(SocketFrame.Envelope envelope, CancellationToken ct)
    {
        using var slot = _order.Take(ChannelOf(envelope.Payload));
        var result = await ReadAsync(envelope, ct);
        if (result.Event is { } received)
        {
            await slot.Come.WaitAsync(ct);
            await StoreAsync(received, ct);
        }

        return result.Reply;
    }

    /// <summary>Slack retries an event for some minutes only. What the store cannot take for longer is read again from its thread.</summary>
    private async Task StoreAsync(InboundEvent received, CancellationToken ct)
    {
        try
        {
            await _inbox.AcceptAsync(received, ct);
        }
        catch (StoreUnavailableException)
        {
            Missed(_time.GetUtcNow() - Overlap);
            throw;
        }
    }

    /// <summary>Notes since when nothing was received, before the first socket opens: a live event would overwrite that time.</summary>
    public async Task LookBackAsync(CancellationToken ct)
    {
        try
        {
            if ((await _desk.CatchUpAsync(_self.Desk, MostThreads, ct)).Since is { } since)
            {
                Missed(since);
            }
        }
        catch (StoreUnavailableException)
        {
            // The desk cannot be read now, and live events are not acknowledged either until it can.
            Missed(_time.GetUtcNow() - TimeSpan.FromDays(1));
        }
    }

    /// <summary>Nothing was received since then.</summary>
    public void Missed(DateTimeOffset since)
    {
        lock (_lock)
        {
            _since = _since < since ? _since : since;
        }

        _toRead.Writer.TryWrite(true);
    }

    /// <summary>Returns when there is something to read again.</summary>
    public async Task NextMissedAsync(CancellationToken ct) => _ = await _toRead.Reader.ReadAsync(ct);

    /// <summary>Reads the open threads again.</summary>
    /// <returns>Why that failed, or null.</returns>
    public async Task<string?> ReadMissedAsync(CancellationToken ct)
    {
        if (TakeSince() is not { } since)
        {
            return null;
        }

        try
        {
            var threads = (await _desk.CatchUpAsync(_self.Desk, MostThreads, ct)).Threads;
            var failed = await _missed.ReadAsync(threads, since, _inbox, ct);
            if (failed == 0)
            {
                return null;
            }

            Keep(since);
            return $"{failed} of {threads.Length} threads";
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            Keep(since);
            return e is StoreUnavailableException ? e.Message : e.GetType().Name;
        }
    }

    /// <summary>Starts another reading of what failed.</summary>
    public void ReadAgain() => _toRead.Writer.TryWrite(true);

    /// <summary>Gives up what could not be read.</summary>
    public void GiveUp() => _ = TakeSince();

    private DateTimeOffset? TakeSince()
    {
        lock (_lock)
        {
            var since = _since;
            _since = null;
            return since;
        }
    }

    private void Keep(DateTimeOffset since)
    {
        lock (_lock)
        {
            _since = _since < since ? _since : since;
        }
    }

    private async Task<EnvelopeResult> ReadAsync(SocketFrame.Envelope envelope, CancellationToken ct) => envelope.Type switch
    {
        _ when envelope.Payload.ValueKind is not JsonValueKind.Object => EnvelopeResult.Nothing,
        "events_api" => EnvelopeResult.Of(await _events.ReadAsync(envelope.Payload, ct)),
        "slash_commands" => await _actions.CommandAsync(envelope.Payload, ct),
        "interactive" => await _actions.InteractiveAsync(envelope.Payload, ct),
        _ => EnvelopeResult.Nothing,
    };

    private static string ChannelOf(JsonElement payload) =>
        payload.Text("event", "channel") ?? payload.Text("channel", "id") ?? payload.Text("channel_id")
        ?? ModalPlaceOf(payload) ?? "";

    private static string? ModalPlaceOf(JsonElement payload) => Outbound.ModalPlace.Read(payload.Text("view", "private_metadata"))?.Channel;
}
