using CsCheck;
using FactBot.Core.Delivery;

namespace FactBot.Tests.Delivery;

public class RetryPolicyTests
{
    private static readonly RetryPolicy Policy = new(TimeSpan.FromSeconds(1), 2, TimeSpan.FromMinutes(1), 7);

    [Fact]
    public void Each_wait_lies_between_half_and_the_whole_of_its_step() => Gen.Int[1, 2000].Select(Gen.Long).Sample((failures, id) =>
    {
        var step = Math.Min(Math.Pow(2, failures - 1), 60);
        return Policy.Wait(failures, id).TotalSeconds is var wait && wait >= (step / 2) - 0.001 && wait <= step;
    });

    [Fact]
    public void The_same_failure_waits_as_long_again() => Assert.Equal(Policy.Wait(4, 12), Policy.Wait(4, 12));

    [Fact]
    public void Messages_that_failed_together_come_back_apart() =>
        Assert.True(Enumerable.Range(0, 100).Select(id => Policy.Wait(5, id)).Distinct().Count() > 95);
}
