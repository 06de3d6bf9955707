using System.Collections.Concurrent;
using System.Text.Json;
using FactBot.Core.Domain;
using FactBot.Slack.App;
using FactBot.Slack.Protocol;
using FactBot.Wire;

namespace FactBot.Slack.Inbound;

/// <summary>
/// A cache of people's names and channel kinds. A name that cannot be looked up in time stays the id, and a channel of unknown kind counts
/// as private.
/// </summary>
public sealed class SlackDirectory(SlackWebApi api, string botToken, TimeProvider time)
{
    private const int MostKept = 10_000;
    private const int MostAtOnce = 10;

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    /// <summary>How long a failed lookup is not repeated, because the events after it would wait too.</summary>
    private static readonly TimeSpan FailureLifetime = TimeSpan.FromSeconds(20);

    /// <summary>The time limit of a lookup. An event must be stored and acknowledged within three seconds.</summary>
    private static readonly TimeSpan LookupTimeout = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, Lazy<Task<Known<(string? Name, bool IsAdmin)>>>> _people = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<Task<Known<Audience?>>>> _channels = new(StringComparer.Ordinal);

    private sealed record Known<T>(DateTimeOffset Until, T What);

    /// <summary>The name last seen for a user; the id where none was.</summary>
    public string NameOf(string user) =>
        _people.TryGetValue(user, out var lookup) && lookup is { IsValueCreated: true, Value: { IsCompletedSuccessfully: true } known } ? known.Result.What.Name ?? user : user;

    public async Task<Actor> ActorAsync(string team, string user, CancellationToken ct)
    {
        var (name, isAdmin) = await KnownAsync(_people, user, AskPersonAsync, ct);
        return new Actor(new Person(SlackOptions.PlatformName, team, user, name ?? user), isAdmin);
    }

    public Task LearnAsync(IEnumerable<string> users, CancellationToken ct) =>
        Task.WhenAll(users.Distinct(StringComparer.Ordinal).Take(MostAtOnce).Select(u => KnownAsync(_people, u, AskPersonAsync, ct)));

    /// <param name="channel">The channel's id; that of a direct message begins with "D".</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<Audience> AudienceAsync(string channel, CancellationToken ct) => channel.StartsWith('D')
        ? Audience.Direct
        : await KnownAsync(_channels, channel, AskChannelAsync, ct) ?? Audience.Private;

    /// <summary>An event states that the channel is shared with outsiders.</summary>
    public void LearnShared(string channel) =>
        _channels[channel] = new(Task.FromResult(new Known<Audience?>(time.GetUtcNow() + Lifetime, Audience.Private)));

    /// <summary>The channel changed, so its kind is looked up again.</summary>
    public void Forget(string channel) => _channels.TryRemove(channel, out _);

    /// <summary>Concurrent callers share one lookup.</summary>
    private async Task<T> KnownAsync<T>(ConcurrentDictionary<string, Lazy<Task<Known<T>>>> all, string id, Func<string, Task<Known<T>>> ask, CancellationToken ct)
    {
        if (all.Count > MostKept)
        {
            all.Clear();
        }

        var lookup = all.GetOrAdd(id, i => new(() => ask(i)));
        var known = await lookup.Value.WaitAsync(ct);
        if (known.Until > time.GetUtcNow())
        {
            return known.What;
        }

        var fresh = new Lazy<Task<Known<T>>>(() => ask(id));
        return (await (all.TryUpdate(id, fresh, lookup) ? fresh : all.GetOrAdd(id, fresh)).Value.WaitAsync(ct)).What;
    }

    private async Task<Known<(string? Name, bool IsAdmin)>> AskPersonAsync(string user)
    {
        if ((await AskAsync("users.info", "user", user))?.Child("user") is not { } info)
        {
            return new(time.GetUtcNow() + FailureLifetime, (null, false));
        }

        var name = new[] { info.Text("profile", "display_name"), info.Text("profile", "real_name"), info.Text("name") }.FirstOrDefault(n => !string.IsNullOrWhiteSpace(n));
        return new(time.GetUtcNow() + Lifetime, (name, info.Flag("is_admin") || info.Flag("is_owner")));
    }

    private async Task<Known<Audience?>> AskChannelAsync(string channel)
    {
        if ((await AskAsync("conversations.info", "channel", channel))?.Child("channel") is not { } info)
        {
            return new(time.GetUtcNow() + FailureLifetime, null);
        }

        var isPrivate = info.Flag("is_private") || info.Flag("is_mpim") || info.Flag("is_ext_shared") || info.Flag("is_pending_ext_shared");
        return new(time.GetUtcNow() + Lifetime, info.Flag("is_im") ? Audience.Direct : isPrivate ? Audience.Private : Audience.Public);
    }

    private async Task<JsonElement?> AskAsync(string method, string name, string id)
    {
        using var deadline = new CancellationTokenSource(LookupTimeout, time);
        try
        {
            return await api.CallAsync(method, SlackArguments.None.With(name, id), botToken, deadline.Token) is SlackResponse.Ok ok ? ok.Body : null;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}
