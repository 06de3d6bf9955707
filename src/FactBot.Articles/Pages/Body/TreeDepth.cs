using AngleSharp.Dom;

namespace FactBot.Articles.Pages.Body;

/// <summary>
/// Measures the depth of a parsed page without recursion. <see cref="TagScan"/> refuses simple nesting bombs before they cost anything; a
/// page that deceives it is refused here, before recursive code sees the tree.
/// </summary>
internal static class TreeDepth
{
    public const int Limit = 2 * TagScan.Limit;

    public static bool IsTooDeep(INode root)
    {
        var open = new Stack<(INode Node, int Depth)>([(root, 0)]);
        while (open.TryPop(out var next))
        {
            if (next.Depth > Limit)
            {
                return true;
            }

            foreach (var child in next.Node.ChildNodes)
            {
                open.Push((child, next.Depth + 1));
            }
        }

        return false;
    }
}
