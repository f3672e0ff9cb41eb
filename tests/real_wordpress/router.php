<?php
// Sends every address that is not a file to WordPress, as a web server's rewrite rules would, but for those that the
// file closed.txt in the document root shuts: a regular expression, for a blog whose API or feed is off.
$closed = $_SERVER['DOCUMENT_ROOT'] . '/closed.txt';
if (is_file($closed) && preg_match(file_get_contents($closed), $_SERVER['REQUEST_URI'])) {
    http_response_code(404);
    return true;
}
$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
if ($path !== '/' && is_file($_SERVER['DOCUMENT_ROOT'] . $path)) {
    return false;
}
$_SERVER['SCRIPT_NAME'] = '/index.php';
require $_SERVER['DOCUMENT_ROOT'] . '/index.php';
