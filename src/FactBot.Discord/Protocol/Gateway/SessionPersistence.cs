namespace FactBot.Discord.Protocol.Gateway;

/// <summary>
/// The session that is under way, and what of it is on the disk. A new session is written only when the gap before it has been told and
/// all that the old one brought is handled: until then a crash must find the old one, so that the gap is told again.
/// </summary>
internal sealed class SessionPersistence(ISessionFile file, GatewayOptions options, GapNotifier missed, GatewayCounts counts, TimeProvider time)
{
    /// <summary>A quiet session is written so often, for its time.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(1);

    /// <summary>This machine's clock and Discord's may differ by so much.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly List<SequenceTracker> _former = [];
    private SessionLifetime? _life;
    private GatewaySession? _written;
    private DateTimeOffset _heard = DateTimeOffset.MinValue;

    /// <summary>Null before the first.</summary>
    public SessionLifetime? Life => Volatile.Read(ref _life);

    /// <summary>Reads what an earlier process left. A session with other intents than are wanted is not gone on with.</summary>
    public async Task<SessionLifetime?> OpenAsync(GatewayIntents wanted, CancellationToken ct)
    {
        _written = await file.ReadAsync(ct);
        _heard = _written?.At ?? DateTimeOffset.MinValue;
        return _life = _written is { } saved && saved.Intents == wanted ? SessionLifetime.From(saved) : null;
    }

    /// <summary>Everything up to now was received.</summary>
    public void Hear()
    {
        lock (_lock)
        {
            _heard = time.GetUtcNow();
        }
    }

    /// <summary>A new session: what came between it and the last that was heard may be lost.</summary>
    public void Begin(SessionLifetime life)
    {
        lock (_lock)
        {
            var since = _heard;
            if (_life is { } old)
            {
                since = old.Ledger.OldestOpen is { } open && open < since ? open : since;
                _former.Add(old.Ledger);
            }

            missed.Tell(since > DateTimeOffset.MinValue + Skew ? since - Skew : DateTimeOffset.MinValue);
            (_life, _heard) = (life, time.GetUtcNow());
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

    /// <summary>What is to be written now; null for nothing.</summary>
    private GatewaySession? Next()
    {
        lock (_lock)
        {
            _former.RemoveAll(l => !l.IsBusy);
            if (_life is not { } life || _former.Count > 0 || missed.IsPending)
            {
                return null;
            }

            var session = life.Save(_heard);
            return _written is { } there && there == session with { At = there.At } && session.At - there.At < Quiet ? null : session;
        }
    }
}
