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

    private static readonly Gen<Func<ClaimFile, Doing, Ruling>> AnyAction = Gen.OneOf(
        Gen.Const<Func<ClaimFile, Doing, Ruling>>(ClaimRules.Take),
        Gen.Const<Func<ClaimFile, Doing, Ruling>>(ClaimRules.Restore),
        Any("", "opinion").Select(r => (Func<ClaimFile, Doing, Ruling>)((f, d) => ClaimRules.Dismiss(f, d, r))),
        Gen.Select(Gen.Enum<Truth>(), Any("", "seen", "read"), Gen.Bool)
            .Select(v => (Func<ClaimFile, Doing, Ruling>)((f, d) => ClaimRules.SetVerdict(f, d, v.Item1, Reported.Correctly, v.Item2, v.Item3))),
        Gen.Select(AnyPerson, Gen.Bool, Gen.Enum<Priority>())
            .Select(v => (Func<ClaimFile, Doing, Ruling>)((f, d) => ClaimRules.Assign(f, d, new Assignment(v.Item2 ? null : v.Item1, v.Item2, null, false, v.Item3), TimeZoneInfo.Utc))));

    private static Gen<T> Any<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    [Fact]
    public void Whatever_is_done_in_whatever_order_a_claim_stays_sound() =>
        Gen.Select(AnyAction, AnyPerson).Array[0, 40].Sample(actions =>
        {
            var file = new ClaimFile(1, Words, Start);
            var now = Start;
            foreach (var (action, by) in actions)
            {
                now = now.AddMinutes(1);
                var before = file;
                switch (action(file, new Doing(Id, by, now)))
                {
                    case Ruling.Changed changed:
                        Assert.NotEmpty(changed.Line);
                        file = changed.Claim;
                        break;
                    case Ruling.Refused refused:
                        Assert.NotEmpty(refused.Sentence);
                        break;
                }

                Sound(before, file, now);
            }
        });

    private static void Sound(ClaimFile before, ClaimFile file, DateTimeOffset now)
    {
        Assert.Equal(before.Number, file.Number);
        Assert.Equal(file.State is ClaimState.SetAside, file.SetAside is not null);
        Assert.True(file.State is not ClaimState.Done || file.Verdict is { Reason.Length: > 0 });
        Assert.True(file.State is not ClaimState.Taken || file.Assignee is not null);
        Assert.True(file.SetAside?.Before is not ClaimState.SetAside);
        Assert.True(file.StateSince <= now);
        Assert.True(before.State == file.State ? before.StateSince == file.StateSince : file.StateSince == now);
        Assert.Equal(before.EarlierVerdicts, file.EarlierVerdicts.Take(before.EarlierVerdicts.Length));
    }
}
