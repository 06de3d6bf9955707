using System.Text.RegularExpressions;
using FactBot.Core.Domain;

namespace FactBot.Articles.Pages.Body;

/// <summary>Derives a short block's kind from its words: credits, counters, invitations to read or join something else.</summary>
internal static partial class LineWords
{
    private const int LongestLine = 400;
    private const int LongestCaption = 80;

    public static BlockKind? KindOf(PageBlock block)
    {
        if (block.Text.Length > LongestLine)
        {
            return null;
        }

        return ReportersLine().IsMatch(block.Text) ? BlockKind.Byline
            : IsCaption(block) ? BlockKind.Caption
            : IsCall(block) ? BlockKind.Boilerplate
            : null;
    }

    private static bool IsCaption(PageBlock block) =>
        PhotoLine().IsMatch(block.Text) || (block.Words <= LongestCaption && !block.EndsSentence && PhotoEnd().IsMatch(block.Text));

    private static bool IsCall(PageBlock block) =>
        Interface().IsMatch(block.Text)
        || Address().IsMatch(block.Text)
        || Invitation().IsMatch(block.Text)
        || (block.Words <= 14 && PostLine().IsMatch(block.Text))
        || (block.LinkShare >= 0.2 && FollowThem().IsMatch(block.Text))
        || (block.LinkShare >= 0.8 && IsShouted(block.Text))
        || (block.LinkShare >= 0.5 && ReadOther().IsMatch(block.Text))
        || (block.LinkShare >= 0.8 && block.Kind != BlockKind.Heading && block.Kind != BlockKind.ListItem && !block.EndsSentence && block.Words >= 3);

    [GeneratedRegex(@"^[(\[]?\s*((additional |with )?(reporting|writing|editing) by |compiled by |.{0,200}\b(contributed (reporting|to this)|contributed reporting)\b|reported from .{3,80}\bcontributed\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReportersLine();

    [GeneratedRegex(@"^[(\[]?\s*(photo(graph)?s?( by| credit| courtesy)?\s*[:|]|image( credit| copyright|s)?\s*(:|©|copyright )|image \d+ of|picture\s*:|credit\s*:|getty images|foto( de)?\s*:|©|media caption|media playback is unsupported)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PhotoLine();

    [GeneratedRegex(@"\((photo|image|credit|ap photo|reuters|getty|afp|foto|source)[^()]{0,80}\)\.?$|\((photo|image|credit)\b[^()]{0,120}\)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PhotoEnd();

    [GeneratedRegex(@"^(read more|continue reading( below)?|story continues( below)?|advertisement|advertising|iklan|publicidade|publicidad|anzeige|close|caption|sign in|sign up|log in|subscribe|share( this)?|comments?|post comment.{0,6}|leave a comment|click to tweet|loading( content)?\W*|you may also like|latest|popular|recommended( for you)?|show more|view more|most read|sponsored|newsletters?|e-?mail|print|facebook|twitter|whatsapp|highlights|tags:?|caption close|\d{1,3} ?(/|of) ?\d{1,3}|\d{1,3}([.,]\d{3})*|copy link)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Interface();

    [GeneratedRegex(@"^(twitter\.com/\S+|\S+@\S+\.\w+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"^\W*(follow (us|me|him|her|them|@?\w+( \w+)?) (on|at)\b|follow .{3,80} (on|at) (twitter|facebook|instagram|https?:)|follow .{0,40}'s full coverage|sign up\b|subscribe (to|now|today|here)\b|join our\b|like this (story|article)\b|(e-?mail|contact|reach) .{2,80}(@| on twitter)|get the .{2,40} app\b|let our news meet\b|receive the latest\b|have a (news )?tip|copyright (@|©|\(c\)|\d)|©|all rights reserved|tempo de leitura|reading time|read time|estimated read|via \w+\.\w+$|also on \w+\.\w+|enter your e-?mail)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Invitation();

    /// <summary>Links in capitals between paragraphs lead to other stories.</summary>
    private static bool IsShouted(string text) => text.Any(char.IsUpper) && !text.Any(char.IsLower) && text.Length > 20;

    [GeneratedRegex(@"^\W*(filed under\b|posted (on|in|by)\b|(first )?published( on|\s*:| \d)|last (updated|modified)|updated( at| on|:)? \d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PostLine();

    [GeneratedRegex(@"\bfollow (us|me|him|her|them) (on|@|at)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FollowThem();

    [GeneratedRegex(@"^[(\[]?\W*(related|read (more|also|next|now)|more( from| on| stories)?\b|see also|also (on|read|see)|watch|listen|don['’]t miss|on [\w.]+\.com|you may also|recommended|leggi anche|leia (também|mais)|lea también|lire aussi|lesen sie|mehr zum|lees ook|çok okunan|filed|tags|posted in|categor)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReadOther();
}
