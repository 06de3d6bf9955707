using CsCheck;
using FactBot.Core.Domain;
using FactBot.Core.Rules;

namespace FactBot.Tests.Core.Rules;

public class ClaimInvariantTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);
    private static readonly ClaimId Id = new(new DossierId(new DeskId("chat:desk"), 1), 1);
    private static readonly Claim Words = new(
        new Passage(0, 5), ClaimKind.Event, 1, [], new Passage(0, 5), 1, new Speaker(new Passage(6, 9), null, SourceKind.Named, 1), [], []);

    private static readonly Gen<Person> AnyPerson = Any("ana", "sam", "jon").Select(n => new Person("chat", "desk", n, n));

    private static readonly Gen<Func<ClaimRecord, ActionContext, RuleResult>> AnyAction = Gen.OneOf(
        Gen.Const<Func<ClaimRecord, ActionContext, RuleResult>>(ClaimRules.Take),
        Gen.Const<Func<ClaimRecord, ActionContext, RuleResult>>(ClaimRules.Restore),
        Any("", "opinion").Select(r => (Func<ClaimRecord, ActionContext, RuleResult>)((f, d) => ClaimRules.Dismiss(f, d, r))),
        Gen.Select(Gen.Enum<Truth>(), Any("", "seen", "read"), Gen.Bool)
            .Select(v => (Func<ClaimRecord, ActionContext, RuleResult>)((f, d) => ClaimRules.SetVerdict(f, d, v.Item1, Reported.Correctly, v.Item2, v.Item3))),
        Gen.Select(AnyPerson, Gen.Bool, Gen.Enum<Priority>())
            .Select(v => (Func<ClaimRecord, ActionContext, RuleResult>)((f, d) => ClaimRules.Assign(f, d, new Assignment(v.Item2 ? null : v.Item1, v.Item2, null, false, v.Item3), TimeZoneInfo.Utc))));

    private static Gen<T> Any<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    [Fact]
    public void Whatever_is_done_in_whatever_order_a_claim_stays_sound() =>
        Gen.Select(AnyAction, AnyPerson).Array[0, 40].Sample(actions =>
        {
            var record = new ClaimRecord(1, Words, Start);
            var now = Start;
            foreach (var (action, by) in actions)
            {
                now = now.AddMinutes(1);
                var before = record;
                switch (action(record, new ActionContext(Id, by, now)))
                {
                    case RuleResult.Changed changed:
                        Assert.NotEmpty(changed.Line);
                        record = changed.Claim;
                        break;
                    case RuleResult.Refused refused:
                        Assert.NotEmpty(refused.Sentence);
                        break;
                }

                Sound(before, record, now);
            }
        });

    private static void Sound(ClaimRecord before, ClaimRecord record, DateTimeOffset now)
    {
        Assert.Equal(before.Number, record.Number);
        Assert.Equal(record.State is ClaimState.SetAside, record.SetAside is not null);
        Assert.True(record.State is not ClaimState.Done || record.Verdict is { Reason.Length: > 0 });
        Assert.True(record.State is not ClaimState.Taken || record.Assignee is not null);
        Assert.True(record.SetAside?.Before is not ClaimState.SetAside);
        Assert.True(record.StateSince <= now);
        Assert.True(before.State == record.State ? before.StateSince == record.StateSince : record.StateSince == now);
        Assert.Equal(before.EarlierVerdicts, record.EarlierVerdicts.Take(before.EarlierVerdicts.Length));
    }
}
