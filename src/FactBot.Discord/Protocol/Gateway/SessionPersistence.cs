namespace FactBot.Discord.Protocol.Gateway;

/// <summary>
/// The current session, and what of it is saved. A new session is saved only when the gap before it was reported and all events of the old
/// session are handled. Until then a crash must find the old one, so that the gap is reported again.
/// </summary>
internal sealed class SessionPersistence(ISessionFile file, GatewayOptions options, GapNotifier missed, GatewayCounts counts, TimeProvider time)
{
    /// <summary>How often an idle session is saved, for its time.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(1);

    /// <summary>The tolerated difference between this machine's clock and Discord's.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly List<SequenceTracker> _oldTrackers = [];
    private SessionLifetime? _life;
    private GatewaySession? _written;
    private DateTimeOffset _lastReceived = DateTimeOffset.MinValue;

    /// <summary>The current session; null before the first.</summary>
    public SessionLifetime? Life => Volatile.Read(ref _life);

    /// <summary>Reads the session of an earlier process. A session with other intents is not resumed.</summary>
    public async Task<SessionLifetime?> OpenAsync(GatewayIntents wanted, CancellationToken ct)
    {
        _written = await file.ReadAsync(ct);
        _lastReceived = _written?.At ?? DateTimeOffset.MinValue;
        return _life = _written is { } saved && saved.Intents == wanted ? SessionLifetime.From(saved) : null;
    }

    /// <summary>Everything up to now was received.</summary>
    public void Hear()
    {
        lock (_lock)
        {
            _lastReceived = time.GetUtcNow();
        }
    }

    /// <summary>Begins a new session. Events between the last received frame and now may be lost.</summary>
    public void Begin(SessionLifetime life)
    {
        lock (_lock)
        {
            var since = _lastReceived;
            if (_life is { } old)
            {
                since = old.Ledger.OldestOpen is { } open && open < since ? open : since;
                _oldTrackers.Add(old.Ledger);
            }

            missed.Tell(since > DateTimeOffset.MinValue + Skew ? since - Skew : DateTimeOffset.MinValue);
            (_life, _lastReceived) = (life, time.GetUtcNow());
        }
    }

    public async Task RunAsync(CancellationToken ct)
    {
        while (true)
        {
            await Task.Delay(options.SaveEvery, time, ct);
            await SaveAsync();
        }
    }

    public async Task SaveAsync()
    {
        if (Next() is not { } session)
        {
            return;
        }

        try
        {
            await file.WriteAsync(session, CancellationToken.None);
            _written = session;
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            counts.Unsave(failed);
        }
    }

    /// <summary>The session to save now; null for none.</summary>
    private GatewaySession? Next()
    {
        lock (_lock)
        {
            _oldTrackers.RemoveAll(l => !l.IsBusy);
            if (_life is not { } life || _oldTrackers.Count > 0 || missed.IsPending)
            {
                return null;
            }

            var session = life.Save(_lastReceived);
            return _written is { } there && there == session with { At = there.At } && session.At - there.At < Quiet ? null : session;
        }
    }
}
