document.getElementById("can-petition").innerHTML = "<div id=\"can_embed_form\"><h2>Close the Old Jail<\/h2>\n<div class=\"action_status_running_total\">1,240 Signatures Collected<\/div><\/div>";
