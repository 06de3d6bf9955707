using System.Collections.Concurrent;
using System.Text.Json;
using FactBot.Core.Domain;
using FactBot.Slack.App;
using FactBot.Slack.Protocol;
using FactBot.Wire;

namespace FactBot.Slack.Inbound;

/// <summary>
/// Names of people and kinds of channels, asked for once and kept for a while. What cannot be told in time is left at the id, and
/// a channel that nobody can tell the kind of counts as private.
/// </summary>
public sealed class SlackDirectory(SlackWebApi api, string botToken, TimeProvider time)
{
    private const int MostKept = 10_000;
    private const int MostAtOnce = 10;

    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    /// <summary>A question in vain is not asked again at once: events behind it would wait, too.</summary>
    private static readonly TimeSpan InVain = TimeSpan.FromSeconds(20);

    /// <summary>An event must be on disk and acknowledged within three seconds.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, Lazy<Task<Known<(string? Name, bool IsAdmin)>>>> _people = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<Task<Known<Audience?>>>> _channels = new(StringComparer.Ordinal);

    private sealed record Known<T>(DateTimeOffset Until, T What);

    /// <summary>By what was told of them last; the id where nothing was.</summary>
    public string NameOf(string user) =>
        _people.TryGetValue(user, out var asked) && asked is { IsValueCreated: true, Value: { IsCompletedSuccessfully: true } known } ? known.Result.What.Name ?? user : user;

    public async Task<Actor> ActorAsync(string team, string user, CancellationToken ct)
    {
        var (name, isAdmin) = await KnownAsync(_people, user, AskPersonAsync, ct);
        return new Actor(new Person(SlackOptions.PlatformName, team, user, name ?? user), isAdmin);
    }

    public Task LearnAsync(IEnumerable<string> users, CancellationToken ct) =>
        Task.WhenAll(users.Distinct(StringComparer.Ordinal).Take(MostAtOnce).Select(u => KnownAsync(_people, u, AskPersonAsync, ct)));

    /// <param name="channel">Its id; a direct message's begins with "D".</param>
    /// <param name="ct">Ends the asking.</param>
    public async Task<Audience> AudienceAsync(string channel, CancellationToken ct) => channel.StartsWith('D')
        ? Audience.Direct
        : await KnownAsync(_channels, channel, AskChannelAsync, ct) ?? Audience.Private;

    /// <summary>An event says that outsiders are in the channel.</summary>
    public void LearnShared(string channel) =>
        _channels[channel] = new(Task.FromResult(new Known<Audience?>(time.GetUtcNow() + Kept, Audience.Private)));

    /// <summary>Something happened to the channel.</summary>
    public void Forget(string channel) => _channels.TryRemove(channel, out _);

    /// <summary>Many who ask at once share one question.</summary>
    private async Task<T> KnownAsync<T>(ConcurrentDictionary<string, Lazy<Task<Known<T>>>> all, string id, Func<string, Task<Known<T>>> ask, CancellationToken ct)
    {
        if (all.Count > MostKept)
        {
            all.Clear();
        }

        var asked = all.GetOrAdd(id, i => new(() => ask(i)));
        var known = await asked.Value.WaitAsync(ct);
        if (known.Until > time.GetUtcNow())
        {
            return known.What;
        }

        var again = new Lazy<Task<Known<T>>>(() => ask(id));
        return (await (all.TryUpdate(id, again, asked) ? again : all.GetOrAdd(id, again)).Value.WaitAsync(ct)).What;
    }

    private async Task<Known<(string? Name, bool IsAdmin)>> AskPersonAsync(string user)
    {
        if ((await AskAsync("users.info", "user", user))?.Child("user") is not { } info)
        {
            return new(time.GetUtcNow() + InVain, (null, false));
        }

        var name = new[] { info.Text("profile", "display_name"), info.Text("profile", "real_name"), info.Text("name") }.FirstOrDefault(n => !string.IsNullOrWhiteSpace(n));
        return new(time.GetUtcNow() + Kept, (name, info.Flag("is_admin") || info.Flag("is_owner")));
    }

    private async Task<Known<Audience?>> AskChannelAsync(string channel)
    {
        if ((await AskAsync("conversations.info", "channel", channel))?.Child("channel") is not { } info)
        {
            return new(time.GetUtcNow() + InVain, null);
        }

        var isPrivate = info.Flag("is_private") || info.Flag("is_mpim") || info.Flag("is_ext_shared") || info.Flag("is_pending_ext_shared");
        return new(time.GetUtcNow() + Kept, info.Flag("is_im") ? Audience.Direct : isPrivate ? Audience.Private : Audience.Public);
    }

    private async Task<JsonElement?> AskAsync(string method, string name, string id)
    {
        using var deadline = new CancellationTokenSource(Patience, time);
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
