using FactBot.Core.Domain;

namespace FactBot.Tests.Core;

public class PlaceTests
{
    [Fact]
    public void A_place_can_be_written()
    {
        var metro = new Place("slack", "T1", "C1");
        Assert.Equal("slack:T1/C1", metro.ToString());
        Assert.Equal("slack:T1/C1/7.1", metro.Under("7.1").ToString());
    }
}
