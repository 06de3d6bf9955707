using System.Collections.Concurrent;
using FactBot.Core.Domain;
using FactBot.Slack.Protocol;
using FactBot.Slack.Protocol.Wire;

namespace FactBot.Slack.Inbound;

/// <summary>
/// Names of people and kinds of channels, asked for once and kept for a while. What cannot be told in time is left at the id, and
/// a channel that nobody can tell the kind of counts as private.
/// </summary>
public sealed class SlackDirectory(SlackWebApi api, string botToken, TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    /// <summary>An event must be on disk and acknowledged within three seconds.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, (DateTimeOffset At, string Name, bool IsAdmin)> _people = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (DateTimeOffset At, Audience Audience)> _channels = new(StringComparer.Ordinal);

    public string NameOf(string user) => _people.TryGetValue(user, out var known) ? known.Name : user;

    public async Task<Actor> ActorAsync(string team, string user, CancellationToken ct)
    {
        await LearnAsync(user, ct).ConfigureAwait(false);
        var known = _people.GetValueOrDefault(user);
        return new Actor(new Person(SlackAdapter.PlatformName, team, user, known.Name ?? user), known.IsAdmin);
    }

    public Task LearnAsync(IEnumerable<string> users, CancellationToken ct) => Task.WhenAll(users.Distinct().Take(10).Select(u => LearnAsync(u, ct)));

    /// <param name="channel">Its id; a direct message's begins with "D".</param>
    /// <param name="ct">Ends the asking.</param>
    public async Task<Audience> AudienceAsync(string channel, CancellationToken ct)
    {
        if (channel.StartsWith('D'))
        {
            return Audience.Direct;
        }

        if (_channels.TryGetValue(channel, out var known) && time.GetUtcNow() - known.At < Kept)
        {
            return known.Audience;
        }

        var answer = await AskAsync("conversations.info", SlackArguments.None.With("channel", channel), ct).ConfigureAwait(false);
        if (answer?.Child("channel") is not { } info)
        {
            return Audience.Private;
        }

        var isPrivate = info.Flag("is_private") || info.Flag("is_im") || info.Flag("is_mpim") || info.Flag("is_ext_shared");
        _channels[channel] = (time.GetUtcNow(), isPrivate ? Audience.Private : Audience.Public);
        return _channels[channel].Audience;
    }

    private async Task LearnAsync(string user, CancellationToken ct)
    {
        if (_people.TryGetValue(user, out var known) && time.GetUtcNow() - known.At < Kept)
        {
            return;
        }

        var answer = await AskAsync("users.info", SlackArguments.None.With("user", user), ct).ConfigureAwait(false);
        if (answer?.Child("user") is { } info)
        {
            var name = new[] { info.Text("profile", "display_name"), info.Text("profile", "real_name"), info.Text("name") }
                .FirstOrDefault(n => !string.IsNullOrWhiteSpace(n));
            _people[user] = (time.GetUtcNow(), name ?? user, info.Flag("is_admin") || info.Flag("is_owner"));
        }
    }

    private async Task<System.Text.Json.JsonElement?> AskAsync(string method, SlackArguments arguments, CancellationToken ct)
    {
        using var deadline = new CancellationTokenSource(Patience, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(ct, deadline.Token);
        try
        {
            return await api.CallAsync(method, arguments, botToken, both.Token).ConfigureAwait(false) is SlackAnswer.Ok ok ? ok.Body : null;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return null;
        }
    }
}
