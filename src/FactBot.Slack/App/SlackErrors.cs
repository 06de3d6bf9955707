namespace FactBot.Slack.App;

/// <summary>What Slack's error codes mean for a delivery (https://docs.slack.dev/reference/methods/chat.postMessage#errors).</summary>
internal static class SlackErrors
{
    private static readonly HashSet<string> Later = new(StringComparer.Ordinal)
    {
        "service_unavailable", "team_added_to_org", "request_timeout", "ratelimited", "rate_limited", "message_limit_exceeded",
    };

    /// <summary>Errors after which, as Slack says, a part may have been done.</summary>
    private static readonly HashSet<string> Half = new(StringComparer.Ordinal) { "internal_error", "fatal_error" };

    private static readonly HashSet<string> Tokens = new(StringComparer.Ordinal)
    {
        "invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired", "not_allowed_token_type", "missing_scope", "no_permission", "org_login_required",
    };

    /// <summary>Errors of a reaction that need no retry: it is set already, or there is nothing to react to.</summary>
    private static readonly HashSet<string> Marked = new(StringComparer.Ordinal)
    {
        "already_reacted", "no_reaction", "message_not_found", "too_many_reactions", "too_many_emoji", "thread_locked", "is_archived",
    };

    /// <summary>Errors where an ephemeral message cannot be shown.</summary>
    private static readonly HashSet<string> Elsewhere = new(StringComparer.Ordinal)
    {
        "not_in_channel", "channel_not_found", "user_not_in_channel", "is_archived", "restricted_action", "messages_tab_disabled",
    };

    public static bool Passing(string error) => Later.Contains(error) || Half.Contains(error);

    public static bool IsUnclear(string error) => Half.Contains(error);

    public static bool IsToken(string error) => Tokens.Contains(error);

    public static bool IsSettledMark(string error) => Marked.Contains(error);

    public static bool IsElsewhere(string error) => Elsewhere.Contains(error);
}
