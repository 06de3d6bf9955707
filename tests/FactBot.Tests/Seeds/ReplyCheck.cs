using FactBot.Core.Domain;

namespace FactBot.Tests.Seeds;

/// <summary>Replies that are none against the expected ones: none may be missing and none be there besides.</summary>
internal sealed class ReplyCheck(Findings found, Words words, Misses misses)
{
    public void Run(Expected expected)
    {
        var left = found.Replies.ToList();
        foreach (var wanted in expected.Replies)
        {
            var reply = left.OrderByDescending(r => r.Kind == wanted.Kind).FirstOrDefault(r => wanted.Party is null || words.Names(r.Party, wanted.Party));
            misses.If(reply is null, $"reply not found: {wanted.Kind} by {wanted.Party}; found: {Shown(found.Replies)}");
            misses.If(reply is not null && reply.Kind != wanted.Kind, $"reply by {wanted.Party} is {reply?.Kind}, not {wanted.Kind}");
            left.RemoveAll(r => ReferenceEquals(r, reply));
        }

        var besides = left.Where(r => !expected.MayReply.Any(m => words.Has(r.Words, m) || Words.Has(m, words.Of(r.Words)))).ToList();
        misses.If(besides.Count > 0, "replies besides: " + Shown(besides));
    }

    private string Shown(IEnumerable<NoAnswer> replies) => string.Join(" / ", replies.Select(r => $"{r.Kind} {words.Of(r.Party)}: {words.Of(r.Words)}"));
}
